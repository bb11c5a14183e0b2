import type { SmsApi } from './api'

export type RecordedText = { phone: string; words: string }

/** A demonstration server runs for weeks. */
const most = 100

/** Keeps what would have been sent, in memory alone: a demonstration shows it, a test reads the code out of it. */
export function recordingTexts(): SmsApi & { texts: RecordedText[] } {
  const texts: RecordedText[] = []
  return {
    texts,
    async send(phone, words) {
      texts.push({ phone, words })
      if (texts.length > most) texts.shift()
      return 'recorded'
    },
  }
}
