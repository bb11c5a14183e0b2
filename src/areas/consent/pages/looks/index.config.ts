export default definePageConfig({ navigationBarTitleText: '谁看过我的档案', enablePageMeta: true })
