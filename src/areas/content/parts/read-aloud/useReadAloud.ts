import { useEffect, useRef, useState } from 'react'
import { findSpeaker } from '@/platform/speech'
import type { Speaker } from '@/platform/speech-types'
import type { Paragraph } from './paragraphs'

export const speeds = ['0.75', '1', '1.25', '1.5'] as const
export type Speed = (typeof speeds)[number]

/** `looking` until it is known whether anyone here can read; `none` when nobody can. */
type Reader = { kind: 'looking' } | { kind: 'none' } | { kind: 'ready'; speaker: Speaker }

function useSpeaker(): Reader {
  const [reader, setReader] = useState<Reader>({ kind: 'looking' })
  useEffect(() => {
    let here = true
    void findSpeaker().then((speaker) => here && setReader(speaker ? { kind: 'ready', speaker } : { kind: 'none' }))
    return () => {
      here = false
    }
  }, [])
  return reader
}

/** Reads paragraphs aloud one after the other. `at` is the one being read, null before the first and after the last. */
export function useReadAloud(paragraphs: readonly Paragraph[]) {
  const reader = useSpeaker()
  const [at, setAt] = useState<number | null>(null)
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>('1')
  // Counts what was begun: the end of a paragraph that was left meanwhile moves nothing.
  const turn = useRef(0)
  const speaker = reader.kind === 'ready' ? reader.speaker : null
  useEffect(() => () => speaker?.stop(), [speaker])

  const say = (place: number, saidAt: Speed) => {
    const paragraph = paragraphs[place]
    const mine = ++turn.current
    if (!speaker || !paragraph) {
      setAt(null)
      setPlaying(false)
      return
    }
    setAt(place)
    setPlaying(true)
    speaker.say(paragraph.text, Number(saidAt), () => mine === turn.current && say(place + 1, saidAt))
  }
  const hush = () => {
    turn.current++
    speaker?.stop()
    setPlaying(false)
  }
  return {
    state: reader.kind,
    at,
    playing,
    speed,
    /** The paragraph left off is said again from its beginning: halves of sentences help nobody. */
    play: () => say(at ?? 0, speed),
    pause: hush,
    next: () => say((at ?? -1) + 1, speed),
    chooseSpeed: (chosen: Speed) => {
      setSpeed(chosen)
      if (playing && at !== null) say(at, chosen)
    },
  }
}
