import { Input } from 'antd'
import { useState } from 'react'
import { useCampaignPublication, useCampaignRecall, useCampaignSendingBack, useCampaignSubmission, useCampaignWithdrawal } from '../campaign-queries'
import type { Campaign } from '../campaign-queries'
import { words } from '../words'
import { Ask } from './ask'
import type { Change } from './ask'

type Of = { campaign: Campaign }

/** Saves what is typed, then sends it for review. */
export function SubmitCampaign({ campaign, save }: Of & { save: () => Promise<number | null> }) {
  const submission = useCampaignSubmission()
  const [note, setNote] = useState('')
  const saveFirst: Change<null> = {
    ...submission,
    mutate: (_input, options) => {
      void save().then((revision) => revision !== null && submission.mutate({ day: campaign.day, revision, note }, options))
    },
  }
  return (
    <Ask button='送审' title='送给另一位同事审核' primary change={saveFirst} input={() => null} done={words.submitted}>
      <p>送审后暂时不能改；要改可以撤回。发布由另一位同事来做，记下作品的人也不能发布自己的。</p>
      <Input.TextArea
        aria-label='给审核人的话'
        placeholder='给审核人的话（可不填）'
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </Ask>
  )
}

function SendBack({ campaign, number }: Of & { number: number }) {
  const sending = useCampaignSendingBack()
  const [remark, setRemark] = useState('')
  return (
    <Ask button='退回修改' title='写下要改什么' change={sending} input={() => ({ day: campaign.day, number, words: remark })} done={words.sentBack}>
      <Input.TextArea aria-label='意见' placeholder='意见' maxLength={300} value={remark} onChange={(event) => setRemark(event.target.value)} />
    </Ask>
  )
}

/** What can be done with a campaign now, as the server says. */
export function CampaignWorkflow({ campaign }: Of) {
  const recall = useCampaignRecall()
  const publication = useCampaignPublication()
  const withdrawal = useCampaignWithdrawal()
  const may = (action: Campaign['permittedActions'][number]) => campaign.permittedActions.includes(action)
  const { day } = campaign
  const number = campaign.review?.number ?? 0
  return (
    <>
      {may('withdraw') && (
        <Ask button='立即撤下' title='马上撤下这个专题' danger change={withdrawal} input={() => ({ day })} done={words.campaignWithdrawn}>
          <p>群众仍能看到这一天的活动，文章、作品和榜样不再展示。要重新上线，需再送审。</p>
        </Ask>
      )}
      {may('recall') && (
        <Ask button='撤回送审' title='撤回，接着改？' change={recall} input={() => ({ day, number })} done={words.recalled}>
          <p>撤回后可以修改，改好再送审。</p>
        </Ask>
      )}
      {may('sendBack') && <SendBack campaign={campaign} number={number} />}
      {may('publish') && (
        <Ask button='发布' title='发布给群众' primary change={publication} input={() => ({ day, number })} done={words.published}>
          <p>请先看过说明、文章、每一件作品和榜样，以及图片。发布后群众马上能看到。</p>
        </Ask>
      )}
    </>
  )
}
