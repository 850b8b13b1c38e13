/**
 * Chinese characters by Pinyin, in a script of its own with their table: a kiosk's page in Chinese asks for it when its keys
 * are first offered, and no other page.
 */
import { makeWriter } from "./write-hanzi.ts";

self.pasoHanzi = makeWriter;
