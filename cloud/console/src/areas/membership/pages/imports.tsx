import { Link } from 'react-router-dom'
import { importStateWords } from '@xiongguan/contract/membership/import-terms'
import type { ImportView } from '@xiongguan/contract/membership/import-staff'
import { momentWords } from '../../../platform/time'
import { Card } from '../../../ui/card'
import { Chip, type Tone } from '../../../ui/chip'
import { DataTable, type Column } from '../../../ui/data-table'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { PageTurner, usePages } from '../../../ui/pages'
import { State } from '../../../ui/states'
import { importPages } from '../import-queries'
import { words } from '../import-words'
import { UploadRoster } from '../parts/upload-roster'

export const stateTones: Record<ImportView['state'], Tone> = {
  preview: 'gold',
  running: 'gold',
  done: 'jade',
  undoing: 'gold',
  undone: 'plain',
  dropped: 'plain',
}

function outcomeOf({ rows, counts, state }: ImportView): string {
  if (state === 'preview') return counts.undecided > 0 ? `${counts.undecided} 行等您决定` : '可以开始'
  if (state === 'dropped') return '内容已删除'
  if (counts.left > 0) return `${counts.left} 行没能撤销，等处理`
  return state === 'undone' ? `撤回 ${counts.undone} 行` : `导入 ${counts.done} 行，共 ${rows} 行`
}

const columns: Column<ImportView>[] = [
  { title: '名册', cell: ({ importId, fileName }) => <Link to={`/imports/${importId}`}>{fileName}</Link> },
  { title: '上传', cell: ({ uploadedBy, uploadedAt }) => `${uploadedBy} · ${momentWords(uploadedAt)}` },
  { title: '行数', cell: ({ rows }) => rows, numeric: true },
  { title: '状态', cell: ({ state }) => <Chip tone={stateTones[state]}>{importStateWords[state]}</Chip> },
  { title: '结果', cell: outcomeOf },
]

/** What was imported, and the way to import more. */
export default function ImportsPage() {
  const pages = usePages(importPages)
  return (
    <Page title={words.title} sub={words.sub}>
      <UploadRoster />
      <Card title='导入记录'>
        <Loaded read={pages.read} empty={{ when: ({ items }) => items.length === 0, show: <State {...words.none} /> }}>
          {({ items }) => <DataTable caption='导入记录' columns={columns} rows={items} keyOf={({ importId }) => importId} quiet={pages.moving} />}
        </Loaded>
        <PageTurner turn={pages} />
      </Card>
    </Page>
  )
}
