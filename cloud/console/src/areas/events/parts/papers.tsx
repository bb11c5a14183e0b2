import { Button } from 'antd'
import { exportKinds, exportKindWords } from '@xiongguan/contract/events/terms'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card, Entries } from '../../../ui/card'
import { download } from '../../../ui/download'
import { FailureLine } from '../../../ui/states'
import { useArchiving, useExport } from '../organiser-queries'
import type { Organising } from '../organiser-queries'
import type { EventDetail } from '../queries'
import styles from './organising.module.css'

/** Lists to take out, when personal data goes, and putting the event away. */
export function Papers({ event, facts }: { event: EventDetail; facts: Organising }) {
  const exporting = useExport()
  const archiving = useArchiving()
  const announce = useAnnounce()
  const gone = facts.shreddedAt ? `${momentWords(facts.shreddedAt)} 已粉碎，只留人数` : `${momentWords(facts.shredsAt)} 自动粉碎，只留人数`
  return (
    <Card title='名单与归档'>
      <Entries
        entries={[
          { label: '个人数据', value: gone },
          ...(facts.archivedAt ? [{ label: '归档', value: `${momentWords(facts.archivedAt)} 已归档，只读` }] : []),
        ]}
      />
      <div className={styles.row}>
        {event.permittedActions.includes('export') &&
          exportKinds.map((kind) => (
            <Button
              key={kind}
              loading={exporting.isPending}
              onClick={() => exporting.mutate({ eventId: event.eventId, kind }, { onSuccess: download })}
            >
              导出{exportKindWords[kind]}
            </Button>
          ))}
        {event.permittedActions.includes('archive') && (
          <Button loading={archiving.isPending} onClick={() => archiving.mutate({ eventId: event.eventId }, { onSuccess: () => announce('已归档') })}>
            归档
          </Button>
        )}
      </div>
      <FailureLine error={exporting.error ?? archiving.error} />
    </Card>
  )
}
