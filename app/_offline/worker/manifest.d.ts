/** What workbox-build puts in at build: files that are the same for everybody. */
declare const __WB_MANIFEST: { url: string; revision: string | null }[];
