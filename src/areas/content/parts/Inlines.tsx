import { Text } from '@tarojs/components'
import type { FactView, Inline, PictureView } from '@xiongguan/contract/content/blocks'
import { createContext, useContext } from 'react'
import { Press } from '@/ui/elements'
import { words } from '../words'
import './Inlines.scss'

type Shown = { facts: Record<string, FactView>; pictures: Record<string, PictureView>; show: (fact: FactView) => void }

/** The facts and pictures of the article shown, and how a fact is opened. */
export const ArticleFacts = createContext<Shown>({ facts: {}, pictures: {}, show: () => undefined })

/** What stands for a fact in the text: its value, or whom to ask while the number must not show. */
function factText(fact: FactView): string {
  if (fact.value !== null) return fact.value
  return fact.whom ? words.hidden(fact.whom) : words.hiddenAlone
}

function Fact({ name }: { name: string }) {
  const { facts, show } = useContext(ArticleFacts)
  const fact = facts[name]
  if (!fact) return <Text>{words.hiddenAlone}</Text>
  const look = fact.value === null ? 'fact fact--hidden' : 'fact'
  return (
    <Press className={look} label={`${factText(fact)}。${words.fact.open(fact.label)}`} onPress={() => show(fact)}>
      {factText(fact)}
    </Press>
  )
}

/** A run of text in which numbers open to where they come from. */
export function Inlines({ content }: { content: Inline[] }) {
  return (
    <>
      {content.map((node, at) =>
        node.kind === 'factRef' ? (
          <Fact key={at} name={node.fact} />
        ) : (
          <Text key={at} className={node.strong ? 'strong' : ''}>
            {node.text}
          </Text>
        ),
      )}
    </>
  )
}
