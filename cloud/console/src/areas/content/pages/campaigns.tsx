import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { campaignDayWords, deskStateWords } from '@xiongguan/contract/content/terms'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip } from '../../../ui/chip'
import { DataTable } from '../../../ui/data-table'
import type { Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { campaignsQuery } from '../campaign-queries'
import type { CampaignRow } from '../campaign-queries'
import { Entries } from '../parts/entries'
import { stateTones, words } from '../words'

const columns: Column<CampaignRow>[] = [
  { title: '专题', cell: ({ day, title }) => <Link to={`/campaigns/${day}`}>{title || campaignDayWords[day]}</Link> },
  {
    title: '状态',
    cell: ({ state, sentBack }) => (
      <>
        <Chip tone={stateTones[state]}>{deskStateWords[state]}</Chip> {sentBack && <Chip tone='gold'>被退回</Chip>}
      </>
    ),
  },
  { title: '群众', cell: ({ live }) => (live ? '看得到' : '只看到活动') },
  {
    title: '最后',
    cell: ({ submittedAt, submittedBy, editedBy, editedAt }) =>
      submittedAt ? `${submittedBy} ${momentWords(submittedAt)} 送审` : editedBy ? `${editedBy} ${momentWords(editedAt)} 改过` : '还没有人写',
  },
]

export default function CampaignsPage() {
  const read = useQuery(campaignsQuery)
  return (
    <Page title={words.campaigns} sub={words.campaignsSub}>
      <Card title='两个主题日'>
        <Loaded read={read} rows={2}>
          {(rows) => <DataTable caption='主题日专题' columns={columns} rows={rows} keyOf={({ day }) => day} />}
        </Loaded>
      </Card>
      <Entries />
    </Page>
  )
}
