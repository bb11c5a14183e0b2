import { createContext, useContext } from 'react'
import type { DeskPicture, Fact } from '../queries'

/** What the parts of the editor know of facts and pictures, and how they ask for another one. */
export type EditorKnowledge = {
  facts: Record<string, Fact>
  pictures: Record<string, DeskPicture>
  /** Opens the picker; the chosen fact goes to `take`. */
  pickFact(take: (fact: Fact) => void): void
}

const Knowledge = createContext<EditorKnowledge>({ facts: {}, pictures: {}, pickFact: () => undefined })
export const KnowledgeProvider = Knowledge.Provider
export const useKnowledge = () => useContext(Knowledge)
