demo-title = 您想以哪種身分體驗？
demo-lead = 按一下即可登入。此處內容皆非真實，您可以隨意撰寫、修改和刪除。
demo-visitor = 若要以訪客身分瀏覽，請從上方選單登出。
demo-customer = 客戶：閱讀文章、送出請求並追蹤進度
demo-agent = 客服人員：在客服工作台回覆請求
demo-editor = 編輯：撰寫並發布文章
demo-moderator = 版主：維護社群秩序
demo-administrator = 系統管理員：設定、人員、外觀
