/** WeChat's own compilers, packed for npm without types. Both throw with the compiler's message. */
declare module 'miniprogram-compiler' {
  /** A program that returns `$gwx`, the generator of every page's node tree. */
  export function wxmlToJs(folder: string): string
  export function wxssToJs(folder: string): string
}
