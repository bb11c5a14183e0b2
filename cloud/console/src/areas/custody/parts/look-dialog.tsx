import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { fileKindWords } from '@xiongguan/contract/custody/terms'
import { Entries } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { deskFileQuery } from '../queries'
import type { DeskFile } from '../queries'
import { words } from '../words'

function Shown({ file }: { file: DeskFile }) {
  const read = useQuery(deskFileQuery(file.fileId))
  return (
    <Loaded read={read} rows={3}>
      {({ headName, kind, communityName }) => (
        <Entries
          entries={[
            { label: words.head, value: headName },
            { label: words.kind, value: fileKindWords[kind] },
            { label: words.community, value: communityName },
          ]}
        />
      )}
    </Loaded>
  )
}

/** Shows whose a case is, after saying that the look is written down. */
export function LookDialog({ file, close }: { file: DeskFile; close: () => void }) {
  const [shown, setShown] = useState(false)
  return (
    <Modal open title={`${words.look}：${file.caseNumber}`} onCancel={close} footer={null}>
      {shown ? (
        <Shown file={file} />
      ) : (
        <>
          <p style={{ marginBottom: 14 }}>{words.lookNote}</p>
          <Button type='primary' onClick={() => setShown(true)}>
            {words.open}
          </Button>
        </>
      )}
    </Modal>
  )
}
