import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../platform/account'
import { countWords, sourceOf, type TaskSource } from '../../ui/tasks'
import { duplicatePages } from './duplicate-queries'
import { importPages } from './import-queries'

/** Pairs to decide, rosters that wait to begin, and rows that could not be undone. */
export function useDuplicateTasks(): TaskSource {
  const may = useMay()
  const pages = duplicatePages('open')
  const open = useQuery({ queryKey: [...pages.queryKey, 'first'], queryFn: () => pages.queryFn(undefined), enabled: may('settleDuplicates') })
  const rosters = useQuery({
    queryKey: [...importPages.queryKey, 'first'],
    queryFn: () => importPages.queryFn(undefined),
    enabled: may('importPeople'),
  })
  const pairs = open.data && open.data.items.length > 0 ? [{ page: open.data, likely: open.data.items.some(({ level }) => level === 'likely') }] : []
  const tasks = [
    ...pairs.map(({ page, likely }) => ({
      id: 'duplicates',
      to: '/duplicates',
      mark: { words: '疑似重复', tone: likely ? ('brand' as const) : ('gold' as const) },
      title: `核对 ${countWords(page)} 对疑似重复的记录`,
      detail: likely ? '有很可能是同一人的，决定前不能发放' : '可能是同一人',
      inDays: likely ? 0 : 3,
    })),
    ...(rosters.data?.items ?? []).flatMap(({ importId, fileName, state, counts }) => {
      if (state !== 'preview' && counts.left + counts.failed === 0) return []
      const preview = state === 'preview'
      const title = preview ? `决定名册《${fileName}》` : `处理《${fileName}》里 ${counts.left + counts.failed} 行`
      const detail = preview ? `${counts.undecided} 行等决定，${counts.faulty} 行有错` : '没能导入或没能撤销的行'
      return [{ id: importId, to: `/imports/${importId}`, mark: { words: '导入', tone: 'gold' as const }, title, detail, inDays: 1 }]
    }),
  ]
  return sourceOf([open, rosters], tasks, [])
}
