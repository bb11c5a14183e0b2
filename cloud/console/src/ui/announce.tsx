import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import styles from './announce.module.css'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** Says in passing that something is done; read aloud too. */
export const useAnnounce = () => useContext(AnnounceContext)

const shownFor = 4000

export function Announcements({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ words: string; at: number } | null>(null)
  const announce = useCallback((words: string) => setSaid({ words, at: Date.now() }), [])
  useEffect(() => {
    if (!said) return undefined
    const timer = setTimeout(() => setSaid(null), shownFor)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role='status' className={styles.place}>
        {said && (
          <span key={said.at} className={styles.words}>
            {said.words}
          </span>
        )}
      </div>
    </AnnounceContext.Provider>
  )
}
