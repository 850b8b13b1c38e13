/** What only the check page of a kept draft needs: every answer in the words of its own question. */
import { paso } from "./paso.ts";
import { isOpen, showCheck } from "./show-check.ts";

const check = { isOpen, showCheck };

export type Check = typeof check;

paso.check = check;
