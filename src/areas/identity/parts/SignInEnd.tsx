import type { SignInAnswer } from '@xiongguan/contract/identity/resident'
import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { State } from '@/ui/Loaded'
import { words } from '../words'

const quietly = new Set(['notStaff', 'noRole', 'offBoarded'])

/** What became of it, and what to do next. */
export function SignInEnd({ answer, again }: { answer: SignInAnswer; again: () => void }) {
  if (answer.kind === 'confirmed') {
    return (
      <State id='signed-in' icon='circle-check' title={words.confirmed} text={words.confirmedText}>
        <Button id='to-sessions' kind='secondary' compact onPress={() => open(routes.sessions)}>
          {words.toSessions}
        </Button>
      </State>
    )
  }
  return (
    <View aria-live='polite'>
      <State id={`refused-${answer.reason}`} icon='circle-alert' title={words.notIn} text={answer.words}>
        {quietly.has(answer.reason) ? (
          <Button kind='secondary' compact onPress={() => open(routes.mine)}>
            {words.toMine}
          </Button>
        ) : (
          <Button id='scan-again' compact onPress={again}>
            {words.scanAgain}
          </Button>
        )}
      </State>
    </View>
  )
}
