import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { auditPurposes, auditPurposeWords } from '@xiongguan/contract/audit/terms'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { fileKindWords } from '@xiongguan/contract/custody/terms'
import type { FileId } from '@xiongguan/contract/custody/terms'
import { useAnnounce } from '../../../ui/announce'
import { Card, Entries } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { Refusal } from '../../../ui/refusal'
import { ownFileQuery, useSavingNote } from '../queries'
import type { CustodyFile } from '../queries'
import { words } from '../words'

function Note({ file }: { file: CustodyFile }) {
  const [note, setNote] = useState(file.note)
  const saving = useSavingNote()
  const announce = useAnnounce()
  const save = () =>
    saving.mutate(
      { fileId: file.fileId, note, revision: file.revision },
      { onSuccess: (result) => result.kind === 'done' && announce(words.noteSaved) },
    )
  return (
    <Card title={words.noteTitle}>
      <Input.TextArea aria-label={words.noteTitle} rows={5} maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} />
      <p style={{ marginTop: 12 }}>
        <Button type='primary' disabled={note === file.note} loading={saving.isPending} onClick={save}>
          {words.saveNote}
        </Button>
      </p>
      <Refusal result={saving.data} error={saving.error} />
    </Card>
  )
}

function OpenFile({ fileId, purpose }: { fileId: FileId; purpose: AuditPurpose }) {
  const read = useQuery(ownFileQuery(fileId, purpose))
  return (
    <Loaded read={read} rows={5}>
      {(file) => (
        <>
          <Card>
            <Entries
              entries={[
                { label: words.head, value: file.headName },
                { label: words.community, value: file.communityName },
                { label: words.kind, value: fileKindWords[file.kind] },
                { label: words.caseNumber, value: file.caseNumber },
                { label: words.contacts, value: file.contacts.map(({ name }) => name).join('、') },
              ]}
            />
          </Card>
          <Note key={file.revision} file={file} />
        </>
      )}
    </Loaded>
  )
}

/** A file at the desk of its contact: a purpose first, then the file. */
export default function FamilyPage() {
  const { fileId = '' } = useParams()
  const [chosen, setChosen] = useState<AuditPurpose>('visit')
  const [purpose, setPurpose] = useState<AuditPurpose | null>(null)
  return (
    <Page title={words.fileTitle} sub={words.ownSub} back={{ to: '/families', words: words.own }}>
      {purpose ? (
        <OpenFile fileId={fileId as FileId} purpose={purpose} />
      ) : (
        <Card title={words.purpose}>
          <p style={{ display: 'flex', gap: 10 }}>
            <Select<AuditPurpose>
              aria-label={words.purpose}
              style={{ width: 200 }}
              value={chosen}
              onChange={setChosen}
              options={auditPurposes.map((value) => ({ value, label: auditPurposeWords[value] }))}
            />
            <Button type='primary' onClick={() => setPurpose(chosen)}>
              {words.open}
            </Button>
          </p>
        </Card>
      )}
    </Page>
  )
}
