import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { dial } from '@/platform/phone'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { article } from '../queries'
import { words } from '../words'
import { helpArticle, numbersOf } from './help-numbers'

/** Numbers for a bad moment, from the article where their sources stand. */
export function HelpNumbers() {
  const state = useRead(article, { slug: helpArticle })
  return (
    <Loaded of={state}>
      {(shown) => (
        <View className='stack stack--tight'>
          {numbersOf(shown).map(({ label, number }) => (
            <Button key={label} id={`dial-${number}`} kind='secondary' icon='phone' label={words.call(label, number)} onPress={() => dial(number)}>
              {`${label} ${number}`}
            </Button>
          ))}
          <Button id='all-help' kind='quiet' onPress={() => open(routes.article(helpArticle))}>
            {words.helpAll}
          </Button>
        </View>
      )}
    </Loaded>
  )
}
