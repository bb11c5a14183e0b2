import { subscribeAnswers } from '@xiongguan/contract/notices/terms'
import Taro from '@tarojs/taro'
import type { Asked, Told } from './subscribe'

export const asksInWeChat = true

const switchedOff = 20004

/** Lets WeChat ask, which it only does right at a tap: call it before anything is awaited. */
export async function askToSubscribe(asked: readonly Asked[]): Promise<Told> {
  try {
    // Taro's type also wants what only the Alipay build knows.
    const answered = await Taro.requestSubscribeMessage({ tmplIds: asked.map(({ templateId }) => templateId) } as Parameters<
      typeof Taro.requestSubscribeMessage
    >[0])
    const said = answered as unknown as Readonly<Record<string, unknown>>
    const answers = asked.flatMap((each) => {
      const answer = subscribeAnswers.find((known) => known === said[each.templateId])
      return answer ? [{ ...each, answer }] : []
    })
    return answers.length > 0 ? { kind: 'answered', answers } : { kind: 'failed' }
  } catch (error) {
    return { kind: (error as { errCode?: unknown }).errCode === switchedOff ? 'switchedOff' : 'failed' }
  }
}
