export default definePageConfig({ navigationBarTitleText: '另立家庭', enablePageMeta: true })
