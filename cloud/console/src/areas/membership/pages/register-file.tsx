import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import { auditPurposes } from '@xiongguan/contract/audit/terms'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { documentKindWords, relationWords, sexWords } from '@xiongguan/contract/membership/terms'
import type { HouseholdId } from '@xiongguan/contract/membership/terms'
import { useMay } from '../../../platform/account'
import { momentWords } from '../../../platform/time'
import { Card, Entries } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { AddressDialog } from '../parts/change-dialogs'
import { AskForChild, MaskedField, PersonDoings } from '../parts/file-person'
import { FamilyWord } from '../parts/family-word'
import { PersonDialog } from '../parts/person-dialog'
import { fileQuery } from '../register-queries'
import type { RegisterFile, RegisterPerson } from '../register-queries'

function nameOf({ closed, name, diedOn, childFile }: RegisterPerson): string {
  if (closed) return '未满 14 周岁的孩子'
  const until = childFile?.endsAt ? `（可查看到 ${momentWords(childFile.endsAt)}）` : ''
  return `${name ?? '没有登记姓名'}${diedOn ? `（${diedOn} 去世）` : ''}${until}`
}

const columnsOf = (file: RegisterFile, audits: boolean): Column<RegisterPerson>[] => [
  { title: '姓名', cell: (person) => <strong>{nameOf(person)}</strong> },
  { title: '关系', cell: ({ relation }) => (relation ? relationWords[relation] : '') },
  { title: '性别', cell: ({ sex }) => (sex ? sexWords[sex] : '') },
  { title: '出生日期', cell: ({ bornOn }) => bornOn },
  {
    title: '手机号',
    cell: (person) => !person.closed && <MaskedField householdId={file.householdId} person={person} field='phone' {...person.phone} />,
  },
  {
    title: '证件',
    cell: (person) =>
      !person.closed && (
        <>
          {person.document.kind && `${documentKindWords[person.document.kind]} `}
          <MaskedField householdId={file.householdId} person={person} field='document' shown={person.document.shown} full={person.document.full} />
        </>
      ),
  },
  {
    title: '处理',
    cell: (person) => (
      <>
        {person.closed ? <AskForChild person={person} /> : file.mayKeep ? <PersonDoings file={file} person={person} /> : null}
        {audits && (
          <Link to={`/audit/search?way=seen&person=${person.personId}`} aria-label={`谁看过：${nameOf(person)}`}>
            谁看过
          </Link>
        )}
      </>
    ),
  },
]

const stayColumns: Column<RegisterFile['stays'][number]>[] = [
  { title: '姓名', cell: ({ name }) => name ?? '不显示' },
  { title: '从', cell: ({ from }) => from },
  { title: '到', cell: ({ to }) => to ?? '现在' },
]
const placeColumns: Column<RegisterFile['places'][number]>[] = [
  { title: '社区、村', cell: ({ communityName }) => communityName },
  { title: '从', cell: ({ from }) => from },
  { title: '到', cell: ({ to }) => to ?? '现在' },
]

function File({ file, beside }: { file: RegisterFile; beside: ReactNode }) {
  const { householdId, address } = file
  const [moving, setMoving] = useState(false)
  const may = useMay()
  return (
    <>
      {file.notices.map((notice) => (
        <p key={notice} role='status'>
          {notice}
        </p>
      ))}
      <Card title='家庭'>
        <Entries
          entries={[
            { label: '社区、村', value: file.community.name },
            {
              label: '住址',
              value: (
                <>
                  <MaskedField householdId={householdId} field='address' {...address} />
                  {file.mayKeep && (
                    <Button type='link' size='small' onClick={() => setMoving(true)}>
                      修改住址
                    </Button>
                  )}
                </>
              ),
            },
            {
              label: '家庭编号',
              value: (
                <span style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
                  <span>{householdId}</span>
                  {may('readAudit') && <Link to={`/audit/search?way=seen&household=${householdId}`}>谁看过这户</Link>}
                </span>
              ),
            },
          ]}
        />
      </Card>
      {moving && <AddressDialog householdId={householdId} close={() => setMoving(false)} />}
      {beside}
      <Card title='家人'>
        <DataTable caption='家人' columns={columnsOf(file, may('readAudit'))} rows={file.people} keyOf={({ personId }) => personId} />
      </Card>
      <FamilyWord file={file} />
      <Card title='谁在这户住过'>
        <DataTable caption='谁在这户住过' columns={stayColumns} rows={file.stays} keyOf={({ personId, from }) => `${personId}${from}`} />
      </Card>
      <Card title='这户在哪里住过'>
        <DataTable caption='这户在哪里住过' columns={placeColumns} rows={file.places} keyOf={({ from }) => from} />
      </Card>
    </>
  )
}

type Beside = (file: { householdId: HouseholdId; purpose: AuditPurpose }) => ReactNode

/** A household's file. Opening it is on the record with the purpose chosen before. `beside` is what other areas add to it. */
export default function RegisterFilePage({ beside }: { beside: Beside }) {
  const { householdId = '' } = useParams()
  const [search] = useSearchParams()
  const purpose = auditPurposes.find((each) => each === search.get('purpose')) ?? 'service'
  const read = useQuery(fileQuery(householdId as HouseholdId, purpose))
  const [adding, setAdding] = useState(false)
  const actions = read.data?.mayKeep && (
    <Button type='primary' onClick={() => setAdding(true)}>
      登记家人
    </Button>
  )
  return (
    <Page title='家庭档案' sub={read.data?.community.name} back={{ to: '/register', words: '人口登记' }} actions={actions || undefined}>
      <Loaded read={read} rows={6}>
        {(file) => <File file={file} beside={beside({ householdId: file.householdId, purpose })} />}
      </Loaded>
      {adding && <PersonDialog householdId={householdId as HouseholdId} close={() => setAdding(false)} />}
    </Page>
  )
}
