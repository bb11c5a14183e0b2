import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import type { Column } from '../../../ui/data-table'
import { Page } from '../../../ui/page'
import { PagedTable } from '../../../ui/paged-table'
import { State } from '../../../ui/states'
import { AssignDialog } from '../parts/assign-dialog'
import { LookDialog } from '../parts/look-dialog'
import { ReplaceDialog } from '../parts/replace-dialog'
import { Roster } from '../parts/roster'
import { filePages, ticketPages, useClosing } from '../queries'
import type { DeskFile, Ticket } from '../queries'
import { words } from '../words'

type Seat = { file: DeskFile; contact: DeskFile['contacts'][number] }

function Contacts({ file, replace }: { file: DeskFile; replace: (seat: Seat) => void }) {
  return (
    <ul>
      {file.contacts.map((contact) => (
        <li key={contact.accountId} style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
          {contact.name} {!contact.onDuty && <Chip tone='gold'>{words.left}</Chip>}
          <Button
            type='link'
            size='small'
            aria-label={`${words.replace}：${file.caseNumber} ${contact.name}`}
            onClick={() => replace({ file, contact })}
          >
            {words.replace}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Files() {
  const [seat, setSeat] = useState<Seat | null>(null)
  const [looking, setLooking] = useState<DeskFile | null>(null)
  const columns: Column<DeskFile>[] = [
    { title: words.caseNumber, cell: ({ caseNumber }) => <strong>{caseNumber}</strong> },
    { title: words.community, cell: ({ communityName }) => communityName },
    { title: words.contacts, cell: (file) => <Contacts file={file} replace={setSeat} /> },
    {
      title: '处理',
      cell: (file) => (
        <Button size='small' aria-label={`${words.look}：${file.caseNumber}`} onClick={() => setLooking(file)}>
          {words.look}
        </Button>
      ),
    },
  ]
  return (
    <Card title={words.files}>
      <PagedTable
        caption={words.files}
        source={filePages}
        columns={columns}
        keyOf={({ fileId }) => fileId}
        none={<State title={words.noFiles} words={words.noFilesText} />}
      />
      {seat && <ReplaceDialog {...seat} close={() => setSeat(null)} />}
      {looking && <LookDialog file={looking} close={() => setLooking(null)} />}
    </Card>
  )
}

function Tickets() {
  const closing = useClosing()
  const announce = useAnnounce()
  const [assigning, setAssigning] = useState<Ticket | null>(null)
  const columns: Column<Ticket>[] = [
    { title: words.community, cell: ({ communityName }) => communityName },
    { title: words.note, cell: ({ note }) => note },
    { title: words.from, cell: ({ from, at }) => `${from} ${momentWords(at)}` },
    { title: words.contacts, cell: ({ kept }) => <Chip tone={kept ? 'jade' : 'gold'}>{kept ? words.kept : words.notKept}</Chip> },
    {
      title: '处理',
      cell: (ticket) => (
        <span style={{ display: 'flex', gap: 8 }}>
          {!ticket.kept && <Button onClick={() => setAssigning(ticket)}>{words.assign}</Button>}
          <Button onClick={() => closing.mutate({ ticketId: ticket.ticketId }, { onSuccess: () => announce(words.closed) })}>{words.close}</Button>
        </span>
      ),
    },
  ]
  return (
    <Card title={words.tickets}>
      <PagedTable
        caption={words.tickets}
        source={ticketPages}
        columns={columns}
        keyOf={({ ticketId }) => ticketId}
        none={<State title={words.noTickets} words={words.noTicketsText} />}
        rows={2}
      />
      {assigning && <AssignDialog known={assigning} close={() => setAssigning(null)} />}
    </Card>
  )
}

/** The registrar's desk: who looks after whom, never what they write. `?household=` comes from the register. */
export default function CustodyDeskPage() {
  const may = useMay()
  const [query] = useSearchParams()
  const household = query.get('household') ?? ''
  const [assigning, setAssigning] = useState(household !== '')
  const actions = may('assignDuties') ? (
    <Button type='primary' onClick={() => setAssigning(true)}>
      {words.assign}
    </Button>
  ) : undefined
  return (
    <Page title={words.desk} sub={words.deskSub} actions={actions}>
      <Files />
      <Tickets />
      <Roster />
      {assigning && <AssignDialog known={null} householdId={household} close={() => setAssigning(false)} />}
    </Page>
  )
}
