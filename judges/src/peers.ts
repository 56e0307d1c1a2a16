/** The independent tools, for whoever measures them beside us. */
export { askBy, officialFiles } from './judges/official.ts'
export { pinnedInMaven, startJava } from './tools/java.ts'
export { pinnedInPython, startPython } from './tools/python.ts'
export type { Tool } from './tools/tool.ts'
export type { Verdict } from './judge.ts'
