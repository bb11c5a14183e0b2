export default definePageConfig({ navigationBarTitleText: '近亲属申请', enablePageMeta: true })
