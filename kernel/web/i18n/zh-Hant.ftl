## What stands around every page.
shell-skip = 跳至內容
shell-demo = 示範網站：這是一家虛構的公司，此處內容皆非真實。
shell-demo-label = 示範
shell-demo-more = 以示範身分登入
shell-notice = 公告
shell-search = 搜尋說明
shell-suggestions = 建議
shell-language = 語言：{ $name }
shell-account = 帳號：{ $name }
shell-sign-in = 登入
shell-sign-out = 登出
shell-menu = 選單
shell-main-menu = 主選單
shell-overview = 總覽
shell-colours = 色彩
shell-light = 淺色
shell-system = 依系統設定
shell-dark = 深色

## Forms.
form-errors = 有 { $count } 個地方需要確認
form-optional = 選填
form-save = 儲存
form-saving = 儲存中…
form-cancel = 取消
form-send = 送出
form-sending = 傳送中…
form-sent-before = 先前已送出，但內容不同。目前的內容也要送出嗎？
form-sent-before-text = 您先前送出的內容已經收到，沒有遺失。如果也要送出目前的內容，請再送出一次。
form-files-again = 請重新選擇檔案：瀏覽器不會自行重送。

## Lists.
pager-label = 頁面
pager-previous = 上一頁
pager-next = 下一頁

## Errors.
error-home = 前往首頁
error-number = 若您為此與我們聯絡，請附上 { $number }。
error-not-found = 找不到這個頁面
error-not-found-text = 頁面可能已經移動，或網址輸入有誤。請搜尋您要找的內容。
error-sign-in = 請先登入
error-sign-in-text = 此頁面僅供有帳號的使用者瀏覽。登入後會回到這裡。
error-signed-out = 您已登出
error-signed-out-text = 您送出的內容保留在此頁面。請在另一個分頁登入，然後在這裡再次送出。
error-send-again = 再次送出
error-files-again = 您選擇的檔案不會保留：之後請重新選擇。
error-kept = 這是您寫的內容。若想用在別處，請先複製。
error-bad-request = 我們無法讀取送出的內容
error-bad-request-text = 請返回上一頁，重新載入後再試一次。您輸入的內容仍保留在表單中。
error-foreign-origin = 這是從其他網站送出的
error-foreign-origin-text = 為了您的安全，我們只接受從本網站送出的表單。請返回上一頁，重新載入後再試一次。
error-expired = 這個連結已失效
error-expired-text = 連結已經使用過，或已過期。請重新索取。
error-too-large = 檔案太大
error-too-large-text = 檔案總計不得超過 25 MB。請縮小檔案，或傳送可供我們下載的連結。
error-not-allowed = 您無權修改此內容
error-not-allowed-text = 您的權限只涵蓋本網站的一部分，而此內容不在其中。請返回上一頁；沒有任何內容被修改。如有需要，請要求管理員擴大您的權限。
error-stale = 其他人在這段時間修改了內容
error-stale-text = 請返回上一頁並重新載入，查看目前的內容，然後再修改一次。
error-too-often = 嘗試次數過多
error-too-often-text = 請稍候一分鐘，再試一次。
error-busy = 目前太過忙碌
error-busy-text = 現在有許多人正在使用。請過幾秒再試一次；您的資料沒有遺失。
error-full = 我們的磁碟已無空間
error-full-text = 您送出的內容未儲存。請返回上一頁：您輸入的內容仍保留在表單中。請先保存，稍後再送出；我們已得知此問題。
error-away = 我們目前無法存取資料
error-away-text = 沒有儲存任何內容。請返回上一頁，過幾秒再試一次；您輸入的內容仍保留在表單中。
error-internal = 我們這邊發生了問題
error-internal-text = 問題已記錄，我們會進行檢查。請稍後再試一次。

## What an import of a site could not take.
archive-shape = 有一行的格式不正確，已略過：{ $detail }
archive-orphan = 這一行所屬的項目不存在，已略過：{ $detail }
archive-taken = 這裡已有其他項目使用相同的編號或名稱，已略過：{ $detail }
archive-missing-file = 缺少一個儲存的檔案：{ $detail }
archive-damaged-file = 一個儲存的檔案已損毀，已略過：{ $detail }
