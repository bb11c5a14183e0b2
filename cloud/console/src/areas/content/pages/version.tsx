import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { momentWords } from '../../../platform/time'
import { useAnnounce } from '../../../ui/announce'
import { Card } from '../../../ui/card'
import { Loaded } from '../../../ui/loaded'
import { Page } from '../../../ui/page'
import { FailureLine } from '../../../ui/states'
import { Difference } from '../parts/difference'
import { pieceQuery, useSaving, versionQuery, versionsQuery } from '../queries'
import type { Fact, Form } from '../queries'

type Side = { form: Form; facts: Record<string, Fact> }

/** The text to compare with: another version, or the draft as it is now. */
function useOther(slug: string, other: string) {
  const draft = useQuery({ ...pieceQuery(slug), enabled: other === 'draft' })
  const version = useQuery({ ...versionQuery(slug, other), enabled: other !== 'draft' })
  return (other === 'draft' ? draft : version) as { data: Side | undefined; error: unknown; isPending: boolean; refetch: () => unknown }
}

/** Takes an old text up as the draft again; it goes through review like any other. */
function Restore({ slug, form }: { slug: string; form: Form }) {
  const piece = useQuery(pieceQuery(slug))
  const saving = useSaving()
  const navigate = useNavigate()
  const announce = useAnnounce()
  if (!piece.data?.permittedActions.includes('save')) return null
  const { revision } = piece.data
  const restore = () =>
    saving.mutate(
      { slug, revision, form },
      {
        onSuccess: (result) => {
          if (result.kind !== 'saved') return announce(result.kind === 'refused' ? result.words : '同事刚改过草稿，请刷新再试')
          announce('已放回草稿，改好后送审')
          void piece.refetch()
          return navigate(`/articles/${slug}/edit`)
        },
      },
    )
  return (
    <>
      <FailureLine error={saving.error} />
      <Button loading={saving.isPending} onClick={restore}>
        用这一版作新草稿
      </Button>
    </>
  )
}

export default function VersionPage() {
  const { slug = '', number = '' } = useParams()
  const read = useQuery(versionQuery(slug, number))
  const versions = useQuery(versionsQuery(slug))
  const [other, setOther] = useState(() => (Number(number) > 1 ? String(Number(number) - 1) : 'draft'))
  const compared = useOther(slug, other)
  const options = [
    { value: 'draft', label: '现在的草稿' },
    ...(versions.data?.items ?? [])
      .filter((version) => String(version.number) !== number)
      .map((version) => ({ value: String(version.number), label: `第 ${version.number} 版` })),
  ]
  const laterIsOther = other === 'draft' || Number(other) > Number(number)
  return (
    <Page
      title={`第 ${number} 版`}
      sub={read.data && `${read.data.form.title} · ${momentWords(read.data.submittedAt)}`}
      back={{ to: `/articles/${slug}`, words: '这篇文章' }}
      actions={read.data && <Restore slug={slug} form={read.data.form} />}
    >
      <Card title='改动' aside={<Select aria-label='和哪一稿比' style={{ width: 180 }} value={other} onChange={setOther} options={options} />}>
        <Loaded read={read} rows={6}>
          {(one) => (
            <Loaded read={compared} rows={6}>
              {(two) => (
                <Difference
                  before={laterIsOther ? one.form : two.form}
                  after={laterIsOther ? two.form : one.form}
                  facts={{ ...one.facts, ...two.facts }}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      </Card>
    </Page>
  )
}
