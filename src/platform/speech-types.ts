/** Reads text aloud. In WeChat a text-to-speech plugin or service would stand behind it. */
export type Speaker = {
  /** Says one paragraph; `done` tells when it was said to its end, not when it was stopped. Speed 1 is ordinary. */
  say(text: string, speed: number, done: () => void): void
  stop(): void
}
