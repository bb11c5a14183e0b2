import { View } from '@tarojs/components'
import type { Article } from '@xiongguan/contract/content/resident'
import { open } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Heading, Press } from '@/ui/elements'
import { Icon } from '@/ui/Icon'
import { Loaded } from '@/ui/Loaded'
import { article } from '../queries'
import { partWords as words } from './words'
import './HelpNumbers.scss'

const helpArticle = 'hotlines'

/** The numbers that the hotline article offers to dial, as far as they may show. */
function numbersOf({ blocks, facts }: Article) {
  return blocks.flatMap((block) => {
    const number = block.kind === 'call' ? facts[block.fact]?.value : undefined
    return block.kind === 'call' && number ? [{ label: block.label, number }] : []
  })
}

/** Numbers for a bad moment, taken from the article where their sources stand. */
export function HelpNumbers() {
  const state = useRead(article, { slug: helpArticle })
  return (
    <Loaded of={state}>
      {(shown) => (
        <View className='help'>
          <View className='row row--apart'>
            <Heading level={2}>{words.help}</Heading>
            <View className='soft'>{words.helpText}</View>
          </View>
          <View className='help__numbers'>
            {numbersOf(shown).map(({ label, number }) => (
              <Press key={label} className='help__number' label={words.call(label, number)} onPress={() => dial(number)}>
                <View className='help__digits'>{number}</View>
                <View className='help__label'>{label}</View>
              </Press>
            ))}
          </View>
          <Press id='all-help' className='help__all' onPress={() => open(routes.article(helpArticle))}>
            {words.allHelp} <Icon name='chevron-right' small />
          </Press>
        </View>
      )}
    </Loaded>
  )
}
