/** Where the check page names the questions that still need an answer; its summary of problems leads there. */
export const openId = "open";
