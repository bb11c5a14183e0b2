import type { RowFilter } from '@xiongguan/contract/membership/import-staff'

export const words = {
  title: '导入名册',
  sub: '从 Excel 登记人口与家庭。先看清每一行会怎样，再开始；30 天内可以整次撤销。',
  none: { title: '还没有导入过', words: '下载模板，一行填一个人，再上传。' },
  noRows: { title: '没有这样的行', words: '换一类再看，或直接开始导入。' },
  uploadNote: '只收 .xlsx，最多 5000 行、3 MB。内容加密保存，30 天后自动删除。',
  askStart: { title: '开始导入？', note: '有错的行不会导入。导入在后台进行，可以离开这一页；30 天内可以整次撤销。' },
  askDrop: { title: '不导入这份名册？', note: '上传的内容会马上删除。改好文件以后可以重新上传。' },
  askUndo: { title: '撤销整次导入？', note: '新增的人会删去，补上的内容会清空。导入以后有人改过的不动，会列出来等您处理。' },
  typeRows: (rows: number) => `已导入 ${rows} 行，请输入这个行数再撤销`,
}

export const filterWords: Record<RowFilter, string> = {
  all: '全部',
  faulty: '有错',
  likely: '很可能重复',
  possible: '可能重复',
  failed: '没能导入',
  left: '没能撤销',
}
