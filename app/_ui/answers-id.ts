/** The id of a page's answer form, for buttons that stand outside of it. */
export const answersId = "answers";
