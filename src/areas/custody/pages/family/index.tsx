import { View } from '@tarojs/components'
import { useState } from 'react'
import { auditPurposeWords, type AuditPurpose } from '@xiongguan/contract/audit/terms'
import type { CustodyFile } from '@xiongguan/contract/custody/field'
import { fileKindWords, type FileId } from '@xiongguan/contract/custody/terms'
import { usePageParam } from '@/platform/navigate'
import { useRead } from '@/platform/reads/useRead'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Heading } from '@/ui/elements'
import { ListRow } from '@/ui/ListRow'
import { Loaded, State } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { HandOver } from '../../parts/HandOver'
import { family } from '../../queries'
import { words } from '../../words'

const purposes = Object.keys(auditPurposeWords) as AuditPurpose[]

function OpenFile({ fileId, purpose }: { fileId: FileId; purpose: AuditPurpose }) {
  const file = useRead(family, { fileId, purpose })
  return (
    <Loaded of={file}>
      {(found) => (
        <>
          <Contents of={found} />
          <HandOver of={found} />
        </>
      )}
    </Loaded>
  )
}

function Contents({ of: { headName, kind, communityName, contacts, note } }: { of: CustodyFile }) {
  return (
    <>
      <Heading level={2}>{headName}</Heading>
      <Card rows>
        <ListRow title={fileKindWords[kind]} text={communityName} />
        <ListRow title={words.contacts} text={contacts.map(({ name }) => name).join('、')} />
      </Card>
      <Heading level={2}>{words.note}</Heading>
      <Card>
        <View>{note || words.noNote}</View>
      </Card>
    </>
  )
}

/** A contact says why, then the file opens; opening is written down. */
export default function DutyFamilyPage() {
  const fileId = usePageParam('fileId')
  return (
    <Page title={words.fileTitle}>
      {fileId ? <Purposeful fileId={fileId as FileId} /> : <State id='missing' icon='users-round' title={words.none} text={words.noneText} />}
    </Page>
  )
}

function Purposeful({ fileId }: { fileId: FileId }) {
  const [chosen, setChosen] = useState<AuditPurpose>('visit')
  const [purpose, setPurpose] = useState<AuditPurpose | null>(null)
  if (purpose) return <OpenFile fileId={fileId} purpose={purpose} />
  return (
    <>
      <Heading level={2}>{words.purpose}</Heading>
      <Card rows>
        {purposes.map((value) => (
          <Choice key={value} kind='radio' title={auditPurposeWords[value]} checked={chosen === value} onChange={() => setChosen(value)} />
        ))}
      </Card>
      <Button id='open-file' onPress={() => setPurpose(chosen)}>
        {words.open}
      </Button>
    </>
  )
}
