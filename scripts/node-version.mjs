// Read by Node versions that are too old for Paso: plain syntax only, no `?.`, no `??`.

const OLDEST = [20, 19];
const RECOMMENDED_SINCE = 22;
/** The day after which a version gets no more repairs (nodejs.org/en/about/previous-releases). */
const END_OF_LIFE = {
  20: "2026-04-30",
  21: "2024-06-01",
  22: "2027-04-30",
  23: "2025-06-01",
  24: "2028-04-30",
  25: "2026-06-01",
  26: "2029-04-30",
};

/** What to tell somebody who runs this Node: one sentence that refuses, one that warns, or neither. */
export function judgeNode(version, today) {
  const [major, minor] = version.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    return {
      refusal: `Paso needs Node ${OLDEST.join(".")} or newer, and this is Node ${version}; Node 24 is recommended.`,
    };
  }
  const end = END_OF_LIFE[major];
  if (major < RECOMMENDED_SINCE || (end && today > end)) {
    return { warning: `Node ${version} works, but gets no more security repairs; Node 24 is recommended.` };
  }
  return {};
}
