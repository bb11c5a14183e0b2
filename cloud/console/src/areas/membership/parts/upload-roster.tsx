import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { importColumns, importColumnWords, type ImportColumn } from '@xiongguan/contract/membership/import-terms'
import type { UploadedRoster } from '@xiongguan/contract/membership/import-staff'
import { Card } from '../../../ui/card'
import { pictureContent as contentOf } from '../../../ui/picture-pick'
import { FailureLine } from '../../../ui/states'
import { readTemplate, useUpload } from '../import-queries'
import { words } from '../import-words'
import styles from './roster.module.css'

type Column = ImportColumn | null
type Heads = Extract<UploadedRoster, { kind: 'columns' }>['heads']

function ColumnNames({ heads, columns, change }: { heads: Heads; columns: readonly Column[]; change: (columns: Column[]) => void }) {
  return (
    <div className={styles.columns}>
      {heads.map(({ head }, place) => (
        <label key={place}>
          <span>“{head || `第 ${place + 1} 列`}”这一列是</span>
          <select
            value={columns[place] ?? ''}
            onChange={({ target }) => change(columns.map((column, at) => (at === place ? ((target.value || null) as Column) : column)))}
          >
            <option value=''>不读</option>
            {importColumns.map((column) => (
              <option key={column} value={column}>
                {importColumnWords[column]}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}

async function saveTemplate() {
  const { fileName, content } = await readTemplate()
  const link = document.createElement('a')
  link.href = `data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,${content}`
  link.download = fileName
  link.click()
}

/** Chooses a file and sends it; where its heads are not known, asks what each column is and sends it again. */
export function UploadRoster() {
  const upload = useUpload()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [said, setSaid] = useState<Exclude<UploadedRoster, { kind: 'read' }> | null>(null)
  const [columns, setColumns] = useState<Column[]>([])
  const hear = (result: UploadedRoster) => {
    if (result.kind === 'read') return navigate(`/imports/${result.importId}`)
    if (result.kind === 'columns') setColumns(result.heads.map(({ column }) => column))
    return setSaid(result)
  }
  const send = async () => {
    if (!file) return
    const named = said?.kind === 'columns' ? { columns } : {}
    upload.mutate({ fileName: file.name.slice(0, 120), file: await contentOf(file), ...named }, { onSuccess: hear })
  }
  return (
    <Card title='上传一份名册' aside={<Button onClick={() => void saveTemplate()}>下载模板</Button>}>
      <p className={styles.note}>{words.uploadNote}</p>
      <div className={styles.row}>
        <input
          type='file'
          aria-label='选 Excel 文件'
          accept='.xlsx'
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null)
            setSaid(null)
          }}
        />
        <Button type='primary' disabled={!file} loading={upload.isPending} onClick={() => void send()}>
          {said?.kind === 'columns' ? '按这样读' : '上传并检查'}
        </Button>
      </div>
      {said && (
        <p role='alert' className={styles.refusal}>
          {said.words}
        </p>
      )}
      {said?.kind === 'columns' && <ColumnNames heads={said.heads} columns={columns} change={setColumns} />}
      <FailureLine error={upload.error} />
    </Card>
  )
}
