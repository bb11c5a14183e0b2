import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useKnowledge } from './context'
import styles from './editor.module.css'
import { Call, Callout, DataTable, FactRef, Image, LinkCard, plainNodes } from './schema'

const given = (props: NodeViewProps, name: string) => String((props.node.attrs as Record<string, unknown>)[name] ?? '')

/** Takes a block away; each block that is no text has one, as there is nothing to select and delete. */
function Remove({ props, what }: { props: NodeViewProps; what: string }) {
  return (
    <Button size='small' type='text' aria-label={`删除${what}`} onClick={() => props.deleteNode()}>
      删除
    </Button>
  )
}

function Frame({ props, what, children }: { props: NodeViewProps; what: string; children: ReactNode }) {
  return (
    <div className={styles.frame} contentEditable={false}>
      <div className={styles.frameHead}>
        <span>{what}</span>
        <Remove props={props} what={what} />
      </div>
      {children}
    </div>
  )
}

function FactChip(props: NodeViewProps) {
  const { facts, pickFact } = useKnowledge()
  const key = given(props, 'fact')
  const fact = facts[key]
  const shown = fact?.value ?? (fact ? fact.label : `缺资料 ${key}`)
  return (
    <NodeViewWrapper as='span'>
      <button
        type='button'
        className={fact?.value ? styles.fact : `${styles.fact} ${styles.factOff}`}
        title={fact ? `${fact.label}\n${fact.source}\n${fact.version}` : undefined}
        onClick={() => pickFact((chosen) => props.updateAttributes({ fact: chosen.fact }))}
      >
        {shown}
        <span className='visually-hidden'>，资料引用，按下换一条</span>
      </button>
    </NodeViewWrapper>
  )
}

const tones = [
  { value: 'info', label: '提示' },
  { value: 'warning', label: '马上就医' },
  { value: 'whom', label: '去问谁' },
]

function CalloutBox(props: NodeViewProps) {
  const tone = given(props, 'tone')
  return (
    <NodeViewWrapper className={`${styles.callout} ${styles[tone] ?? ''}`}>
      <div className={styles.frameHead} contentEditable={false}>
        <Select
          size='small'
          aria-label='提示框的用途'
          value={tone}
          options={tones}
          onChange={(value: string) => props.updateAttributes({ tone: value })}
        />
        <Input
          size='small'
          aria-label='提示框标题'
          placeholder='标题'
          value={given(props, 'title')}
          onChange={(event) => props.updateAttributes({ title: event.target.value })}
        />
        <Remove props={props} what='提示框' />
      </div>
      <NodeViewContent className={styles.calloutText} />
    </NodeViewWrapper>
  )
}

const cellsIn = (props: NodeViewProps) => props.node.child(0).childCount

/** Adds a row or a column at the end, or takes the last one away; cells are filled by typing. */
function tableSteps(props: NodeViewProps) {
  const { editor, getPos, node } = props
  const start = () => (getPos() ?? 0) + 1
  const change = (make: (tr: typeof editor.state.tr) => void) => {
    const { tr } = editor.state
    make(tr)
    editor.view.dispatch(tr)
  }
  const cell = (row: number) => editor.schema.nodes[row === 0 ? 'headCell' : 'tableCell']
  const ends = () => {
    let at = start()
    return Array.from({ length: node.childCount }, (_, row) => (at += node.child(row).nodeSize) - 1)
  }
  return {
    addRow: () =>
      change((tr) => {
        const cells = Array.from({ length: cellsIn(props) }, () => editor.schema.nodes.tableCell?.create() ?? null).filter((made) => made !== null)
        const row = editor.schema.nodes.tableRow?.create(null, cells)
        if (row) tr.insert(start() + node.content.size, row)
      }),
    addColumn: () =>
      change((tr) =>
        [...ends().entries()].reverse().forEach(([row, at]) => {
          const made = cell(row)?.create()
          if (made) tr.insert(at, made)
        }),
      ),
    dropRow: () =>
      change((tr) => {
        const last = node.lastChild
        const end = start() + node.content.size
        if (last && node.childCount > 1) tr.delete(end - last.nodeSize, end)
      }),
    dropColumn: () =>
      change((tr) =>
        [...ends().entries()].reverse().forEach(([row, at]) => {
          const last = node.child(row).lastChild
          if (last && node.child(row).childCount > 1) tr.delete(at - last.nodeSize, at)
        }),
      ),
  }
}

function TableBox(props: NodeViewProps) {
  const steps = tableSteps(props)
  return (
    <NodeViewWrapper className={styles.table}>
      <div className={styles.frameHead} contentEditable={false}>
        <Input
          size='small'
          aria-label='表格标题'
          placeholder='表格标题'
          value={given(props, 'caption')}
          onChange={(event) => props.updateAttributes({ caption: event.target.value })}
        />
        <Button size='small' onClick={steps.addRow}>
          加一行
        </Button>
        <Button size='small' onClick={steps.addColumn}>
          加一列
        </Button>
        <Button size='small' onClick={steps.dropRow}>
          减一行
        </Button>
        <Button size='small' onClick={steps.dropColumn}>
          减一列
        </Button>
        <Remove props={props} what='表格' />
      </div>
      <NodeViewContent className={styles.rows} />
    </NodeViewWrapper>
  )
}

function CallBox(props: NodeViewProps) {
  const { facts, pickFact } = useKnowledge()
  const fact = facts[given(props, 'fact')]
  return (
    <NodeViewWrapper>
      <Frame props={props} what='可拨打的电话'>
        <div className={styles.inRow}>
          <Input
            aria-label='电话的名称'
            placeholder='名称，例如 心理援助热线'
            value={given(props, 'label')}
            onChange={(event) => props.updateAttributes({ label: event.target.value })}
          />
          <Button onClick={() => pickFact((chosen) => props.updateAttributes({ fact: chosen.fact }))}>{fact?.value ?? '选号码'}</Button>
        </div>
      </Frame>
    </NodeViewWrapper>
  )
}

function ImageBox(props: NodeViewProps) {
  const picture = useKnowledge().pictures[given(props, 'picture')]
  return (
    <NodeViewWrapper>
      <Frame props={props} what={picture?.state === 'held' ? '图片（发布前由审核人看过）' : '图片'}>
        {picture?.look ? <img className={styles.image} src={picture.look} alt={given(props, 'alt')} /> : <p>这张图片现在打不开</p>}
        <Input
          aria-label='图片说明'
          placeholder='图里有什么，看不见图的人靠它'
          value={given(props, 'alt')}
          onChange={(event) => props.updateAttributes({ alt: event.target.value })}
        />
      </Frame>
    </NodeViewWrapper>
  )
}

const targets = [
  { value: 'article', label: '文章' },
  { value: 'event', label: '活动' },
]

function LinkBox(props: NodeViewProps) {
  return (
    <NodeViewWrapper>
      <Frame props={props} what='链接到'>
        <div className={styles.inRow}>
          <Select aria-label='链接到什么' value={given(props, 'to')} options={targets} onChange={(to: string) => props.updateAttributes({ to })} />
          <Input
            aria-label='链接的文字'
            placeholder='文字'
            value={given(props, 'words')}
            onChange={(event) => props.updateAttributes({ words: event.target.value })}
          />
          <Input
            aria-label='文章或活动的编号'
            placeholder='编号，在它的网址末尾'
            value={given(props, 'target')}
            onChange={(event) => props.updateAttributes({ target: event.target.value.trim() })}
          />
        </div>
      </Frame>
    </NodeViewWrapper>
  )
}

/** What happens inside a field of ours is none of the editor's business. */
const stopEvent = ({ event }: { event: Event }) => event.target instanceof HTMLElement && event.target.closest('input,button,.ant-select') !== null
const drawnBy = (view: (props: NodeViewProps) => ReactNode) =>
  ReactNodeViewRenderer(view as Parameters<typeof ReactNodeViewRenderer>[0], { stopEvent })

/** The schema with a view for everything that is more than words. */
export const editorExtensions = [
  ...plainNodes,
  FactRef.extend({ addNodeView: () => drawnBy(FactChip) }),
  Callout.extend({ addNodeView: () => drawnBy(CalloutBox) }),
  DataTable.extend({ addNodeView: () => drawnBy(TableBox) }),
  Call.extend({ addNodeView: () => drawnBy(CallBox) }),
  Image.extend({ addNodeView: () => drawnBy(ImageBox) }),
  LinkCard.extend({ addNodeView: () => drawnBy(LinkBox) }),
]
