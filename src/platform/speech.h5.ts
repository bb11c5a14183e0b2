import type { Speaker } from './speech-types'

/** Milliseconds until a browser that fills its list of voices late has none. */
const patience = 1500

function chineseVoice(): SpeechSynthesisVoice | undefined {
  return window.speechSynthesis.getVoices().find(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith('zh'))
}

/** Voices come when the browser has them. */
function voice(): Promise<SpeechSynthesisVoice | undefined> {
  const found = chineseVoice()
  if (found) return Promise.resolve(found)
  return new Promise((resolve) => {
    const look = () => resolve(chineseVoice())
    window.speechSynthesis.addEventListener('voiceschanged', look, { once: true })
    setTimeout(look, patience)
  })
}

/** Whoever can read Chinese aloud in this browser, or null. */
export async function findSpeaker(): Promise<Speaker | null> {
  if (!('speechSynthesis' in window)) return null
  const chosen = await voice()
  if (!chosen) return null
  const synthesis = window.speechSynthesis
  return {
    say(text, speed, done) {
      synthesis.cancel()
      const saying = new SpeechSynthesisUtterance(text)
      saying.voice = chosen
      saying.lang = chosen.lang
      saying.rate = speed
      saying.onend = done
      synthesis.speak(saying)
    },
    stop: () => synthesis.cancel(),
  }
}
