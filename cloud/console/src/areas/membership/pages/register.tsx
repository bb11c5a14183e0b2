import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { AuditPurpose } from '@xiongguan/contract/audit/terms'
import { searchWays, searchWayWords } from '@xiongguan/contract/membership/register-staff'
import type { SearchWay } from '@xiongguan/contract/membership/register-staff'
import { documentKinds, documentKindWords, relationWords } from '@xiongguan/contract/membership/terms'
import type { DocumentKind } from '@xiongguan/contract/membership/terms'
import { useMay } from '../../../platform/account'
import type { Answers } from '../../../platform/client'
import { Card } from '../../../ui/card'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { placesQuery } from '../../../platform/places'
import { Refusal } from '../../../ui/refusal'
import { FailureLine, State } from '../../../ui/states'
import { ChildRequests } from '../parts/child-requests'
import { PurposeField } from '../parts/purpose-field'
import { RegisterHouseholdDialog } from '../parts/register-household-dialog'
import { householdPages, useExportingHouseholds, useFinding } from '../register-queries'
import type { HouseholdRow } from '../register-queries'

type Found = Extract<Answers['registerDesk']['find'], { kind: 'found' }>
type Hit = Found['items'][number]

const open = (householdId: string, purpose: AuditPurpose, words: string) => <Link to={`/register/${householdId}?purpose=${purpose}`}>{words}</Link>

const hitColumns = (purpose: AuditPurpose): Column<Hit>[] => [
  {
    title: '姓名',
    cell: ({ person }) => open(person.householdId, purpose, person.closed ? '未满 14 周岁的孩子' : (person.name ?? '没有登记姓名')),
  },
  { title: '关系', cell: ({ person }) => (person.relation ? relationWords[person.relation] : '') },
  { title: '出生日期', cell: ({ person }) => person.bornOn },
  { title: '手机号', cell: ({ person }) => person.phone.shown },
  { title: '证件号码', cell: ({ person }) => person.document.shown },
  { title: '社区、村', cell: ({ communityName }) => communityName },
]

function Hits({ found, purpose }: { found: Found; purpose: AuditPurpose }) {
  if (found.total === 0) return <State title='没有找到' words='请核对后再查；姓名要完整。不在您范围内的人也查不到。' />
  return (
    <>
      <p role='status'>{`找到 ${found.total} 人${found.next ? '，先显示 20 人；请用证件号码或手机号缩小范围' : ''}`}</p>
      <DataTable caption='查到的人' columns={hitColumns(purpose)} rows={found.items} keyOf={({ person }) => person.personId} />
    </>
  )
}

function Finder({ purpose }: { purpose: AuditPurpose }) {
  const finding = useFinding()
  const [by, setBy] = useState<SearchWay>('document')
  const [documentKind, setKind] = useState<DocumentKind>('residentId')
  const [text, setText] = useState('')
  const send = () => finding.mutate({ by, text, documentKind, purpose })
  return (
    <Card title='查找一个人'>
      <div style={{ display: 'flex', gap: 10, flexWrap: 'wrap' }}>
        <Select
          aria-label='按什么查找'
          style={{ width: 120 }}
          value={by}
          onChange={setBy}
          options={searchWays.map((value) => ({ value, label: searchWayWords[value] }))}
        />
        {by === 'document' && (
          <Select
            aria-label='证件种类'
            style={{ width: 200 }}
            value={documentKind}
            onChange={setKind}
            options={documentKinds.map((value) => ({ value, label: documentKindWords[value] }))}
          />
        )}
        <Input
          aria-label={searchWayWords[by]}
          style={{ width: 260 }}
          value={text}
          maxLength={40}
          autoComplete='off'
          onChange={({ target }) => setText(target.value)}
          onPressEnter={send}
        />
        <Button type='primary' loading={finding.isPending} disabled={text.trim() === ''} onClick={send}>
          查找
        </Button>
      </div>
      <Refusal result={finding.data} error={finding.error} />
      {finding.data?.kind === 'found' && <Hits found={finding.data} purpose={purpose} />}
    </Card>
  )
}

const rowColumns = (purpose: AuditPurpose): Column<HouseholdRow>[] => [
  { title: '户主', cell: ({ householdId, headName }) => open(householdId, purpose, headName ?? '没有登记姓名') },
  { title: '住址', cell: ({ address }) => address },
  { title: '人数', cell: ({ people }) => `${people} 人`, numeric: true },
  { title: '未满 14 周岁', cell: ({ children }) => `${children} 人`, numeric: true },
]

function download({ fileName, content }: { fileName: string; content: string }) {
  const link = document.createElement('a')
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${content}`
  link.download = fileName
  link.click()
}

function Households({ communityCode, purpose }: { communityCode: string; purpose: AuditPurpose }) {
  const pages = usePages(householdPages(communityCode, purpose))
  const exporting = useExportingHouseholds()
  const none = <State title='还没有登记的家庭' words='可以先登记一户，或从表格导入。' />
  return (
    <>
      <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: none }}>
        {({ items, total }) => (
          <>
            <p>
              共 {total} 户{' '}
              <Button loading={exporting.isPending} onClick={() => exporting.mutate({ communityCode, purpose }, { onSuccess: download })}>
                导出名册
              </Button>
            </p>
            <DataTable caption='家庭名单' columns={rowColumns(purpose)} rows={items} keyOf={({ householdId }) => householdId} quiet={pages.moving} />
          </>
        )}
      </Loaded>
      <PageTurner turn={pages} />
      <FailureLine error={exporting.error} />
    </>
  )
}

/** The register: find a person, list a community, register a household, decide about children's files. */
export default function RegisterPage() {
  const may = useMay()
  const places = useQuery(placesQuery)
  const [purpose, setPurpose] = useState<AuditPurpose>('service')
  const [communityCode, setCommunity] = useState<string>()
  const [registering, setRegistering] = useState(false)
  const communities = (places.data ?? []).flatMap((town) =>
    town.communities.map(({ code, name }) => ({ value: code, label: `${town.name} · ${name}` })),
  )
  const actions = may('keepRegister') && (
    <Button type='primary' onClick={() => setRegistering(true)}>
      登记家庭
    </Button>
  )
  return (
    <Page
      title='人口登记'
      sub={
        <>
          查看用途会记下来，家庭本人能看到：
          <PurposeField value={purpose} onChange={setPurpose} />
        </>
      }
      actions={actions || undefined}
    >
      <Finder purpose={purpose} />
      <Card
        title='一个社区的家庭'
        aside={
          <Select
            aria-label='社区或村'
            showSearch
            optionFilterProp='label'
            placeholder='选择社区或村'
            style={{ width: 240 }}
            value={communityCode}
            onChange={setCommunity}
            options={communities}
          />
        }
      >
        {communityCode ? (
          <Households communityCode={communityCode} purpose={purpose} />
        ) : (
          <State title='先选一个社区或村' words='只能打开您范围内的社区。' />
        )}
      </Card>
      <ChildRequests />
      {registering && <RegisterHouseholdDialog communities={communities} communityCode={communityCode} close={() => setRegistering(false)} />}
    </Page>
  )
}
