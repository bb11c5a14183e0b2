import { View } from '@tarojs/components'
import { retentionWords } from '@xiongguan/contract/consent/terms'
import { open } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { routes } from '@/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded } from '@/ui/Loaded'
import { retention } from '../queries'
import { words } from '../words'

/** What lawfully stays when an account is erased, why and how long, before anyone decides to leave. */
export function Staying() {
  const rows = useRead(retention)
  return (
    <>
      <Heading level={2}>{words.keptTitle}</Heading>
      <View>{words.keptText}</View>
      <Loaded of={rows}>
        {(shown) => (
          <Card id='staying' rows>
            {shown.flatMap(({ class: kind, stays, law, period }) =>
              stays === null ? [] : [<ListRow key={kind} title={words.keptRow(retentionWords[kind], stays)} text={`${period}。${law}`} />],
            )}
          </Card>
        )}
      </Loaded>
      <Button id='to-leave' kind='quiet' onPress={() => open(routes.account)}>
        {words.toLeave}
      </Button>
    </>
  )
}
