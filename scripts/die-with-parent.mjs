// Loaded into a child (`node --import`): it ends when its parent is gone, even when that was killed.
// Its own children inherit the flag and are left alone: they end with it.
if (process.channel && process.env.PASO_PARENT === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();
}
