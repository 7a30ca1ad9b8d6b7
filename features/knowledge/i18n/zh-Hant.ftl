## 讀者看到的內容。
knowledge-title = 知識庫
knowledge-lead = 一步一步的解答與說明。
knowledge-path = 路徑
knowledge-empty = 尚未發布任何內容
knowledge-empty-text = 請稍後再來，或寫信給我們。
knowledge-category-empty = 這裡尚未發布任何內容
knowledge-loose = 更多文章
knowledge-articles-here = 文章
knowledge-all = 所有文章
knowledge-all-in = 全部 { $count } 篇文章
knowledge-feed = 新文章
knowledge-feed-category = 這個分類的新文章
knowledge-most-read = 最多人閱讀
knowledge-new = 最新
knowledge-checked = 檢查日期：
knowledge-minutes = 閱讀約 { $count } 分鐘
knowledge-edit = 編輯
knowledge-copy = 複製
knowledge-copied = 已複製
knowledge-on-this-page = 本頁內容
knowledge-attachments = 附件
knowledge-kilobytes = { $count } KB
knowledge-helpful = 這篇文章有幫助嗎？
knowledge-yes = 有
knowledge-no = 沒有
knowledge-thanks = 謝謝您
knowledge-thanks-text = 您的回答能幫助我們改善這一頁。
knowledge-why = 缺少了什麼？
knowledge-reason = 原因
knowledge-reason-wrong = 內容有誤
knowledge-reason-unclear = 不容易理解
knowledge-reason-outdated = 內容已過時
knowledge-reason-incomplete = 內容不完整
knowledge-reason-not-mine = 與我的問題無關
knowledge-comment = 有什麼是我們該知道的？
knowledge-related = 相關文章
knowledge-neighbours = 上一篇與下一篇文章
knowledge-stuck = 還是無法解決？
knowledge-stuck-text = 請寫信給我們；您正在閱讀的內容會一併附上。
knowledge-write = 寫信給我們
knowledge-other-language = 這篇文章還沒有{ $wanted }版本。您正在閱讀的是 { $shown } 版本。
knowledge-outdated = 這份翻譯的原文後來已有更動，這裡可能缺少更動的部分：
knowledge-overdue = 這一頁應於 { $date } 檢查，部分內容可能已過時。
knowledge-kind-getting-started = 入門
knowledge-kind-how-to = 操作說明
knowledge-kind-troubleshooting = 疑難排解
knowledge-kind-reference = 參考資料
knowledge-kind-announcement = 公告
knowledge-alert-note = 備註
knowledge-alert-tip = 提示
knowledge-alert-important = 重要
knowledge-alert-warning = 警告
knowledge-alert-caution = 小心

## 首頁的區塊。
home-block-categories = 知識庫的分類
home-block-most-read = 最多人閱讀的文章
home-block-new = 新文章

## 編輯者看到的內容。
knowledge-content = 內容
knowledge-total = { $count } 篇文章
knowledge-categories = 分類
knowledge-articles = 文章
knowledge-new-article = 新文章
knowledge-new-category = 新分類
knowledge-begin = 開始撰寫
knowledge-untitled = （尚無標題）
knowledge-words = 標題中的字詞
knowledge-filter = 篩選
knowledge-any-state = 任何狀態
knowledge-any-category = 任何分類
knowledge-any-language = 任何語言
knowledge-missing-in = 缺少的語言
knowledge-nothing-found = 沒有這樣的文章
knowledge-choose = 選取「{ $title }」
knowledge-choose-all = 全選
knowledge-chosen = 項已選取
knowledge-move = 移動
knowledge-add-label = 加上標籤
knowledge-changed = 更動時間
knowledge-languages = 語言
knowledge-coverage = { $language }：{ $state }
knowledge-state-missing = 尚無
knowledge-state-draft = 草稿
knowledge-state-changed = 已發布，另有更動
knowledge-state-published = 已發布
knowledge-state-scheduled = 已排程
knowledge-state-withdrawn = 已撤下
knowledge-state-outdated = 翻譯已過時
knowledge-state-overdue = 待檢查
knowledge-no-category = 無分類
knowledge-no-owner = 無人
knowledge-no-categories = 尚無分類
knowledge-no-categories-text = 建立第一個分類，文章就有地方可放。
knowledge-order = 順序
knowledge-up = 將「{ $title }」上移
knowledge-down = 將「{ $title }」下移
knowledge-top = 最上層
knowledge-delete-category = 刪除分類
knowledge-delete-category-text = 它的網址會永久轉到別處，其中的內容會移到您選擇的地方。
knowledge-delete-only-empty = 不需要：分類是空的
knowledge-merge = 併入另一篇文章
knowledge-merge-text = 「{ $title }」會被撤下，其網址會永久轉到另一篇文章。
knowledge-merge-into = 併入
knowledge-merge-hint = 保留的文章的網址或編號。
knowledge-field-title = 標題
knowledge-field-summary = 一句話摘要
knowledge-field-body = 內文（Markdown）
knowledge-field-kind = 種類
knowledge-field-category = 分類
knowledge-field-language = 語言
knowledge-field-state = 狀態
knowledge-field-labels = 標籤
knowledge-labels-hint = 以逗號分隔
knowledge-field-audience = 誰可以看
knowledge-field-owner = 負責人
knowledge-field-review = 檢查期限
knowledge-field-checked = 我今天已檢查過
knowledge-field-parent = 上層分類
knowledge-field-icon = 圖示
knowledge-field-note = 更動了什麼？
knowledge-field-publish-at = 發布時間
knowledge-field-withdraw-at = 撤下時間
knowledge-field-file = 加入檔案
knowledge-field-alt = 給看不到圖片的人的說明
knowledge-field-inline = 放進內文的圖片，不是附件
knowledge-format = 格式
knowledge-act-heading = 標題
knowledge-act-subheading = 小標題
knowledge-act-bold = 粗體
knowledge-act-italic = 斜體
knowledge-act-code = 程式碼
knowledge-act-link = 連結
knowledge-act-list = 清單
knowledge-act-steps = 步驟
knowledge-act-quote = 引文
knowledge-act-callout = 提示框
knowledge-act-table = 表格
knowledge-act-codeblock = 程式碼區塊
knowledge-act-picture = 圖片
knowledge-write-tab = 撰寫
knowledge-read-tab = 閱讀
knowledge-editing = 編輯文章：{ $language }
knowledge-settings = 設定
knowledge-publish = 發布
knowledge-see = 檢視頁面
knowledge-more-acts = 更多
knowledge-withdraw = 撤下
knowledge-discard = 捨棄草稿
knowledge-schedule = 排程
knowledge-schedule-set = 設定時間
knowledge-files = 檔案
knowledge-upload = 傳送檔案
knowledge-delete-file = 刪除 { $name }
knowledge-upload-failed = 圖片無法傳送。
knowledge-picture = 描述這張圖片
knowledge-insert = 插入
knowledge-versions = 版本
knowledge-versions-of = 版本：{ $language }
knowledge-all-versions = 所有版本
knowledge-version = 第 { $number } 版
knowledge-draft = 草稿
knowledge-never-published = 從未發布。
knowledge-restore = 還原
knowledge-compare = 比較
knowledge-from = 從
knowledge-to = 到
knowledge-no-difference = 沒有差異。
knowledge-skipped = { $count } 行沒有更動
knowledge-source = { $language }的內文
knowledge-source-newer = 翻譯完成後，這份內文已有更動。
knowledge-made-from = 譯自第 { $number } 版
knowledge-made-from-now = 目前：第 { $number } 版
knowledge-readers = 讀者
knowledge-views = 30 天內閱讀 { $count } 次
knowledge-votes = 有幫助：{ $yes } 人說有，{ $no } 人說沒有
knowledge-status-saved = 已儲存
knowledge-status-unsaved = 尚未儲存
knowledge-status-offline = 沒有連線；暫存在這個瀏覽器
knowledge-recover = 您的瀏覽器保留了一份未儲存的內文。
knowledge-recover-use = 使用
knowledge-recover-drop = 丟棄
knowledge-conflict = 有人已儲存了較新的版本。
knowledge-conflict-text = 您的內文在下方，尚未儲存。請納入對方所寫的內容後再儲存。
knowledge-conflict-theirs = 目前儲存的內容
knowledge-begin-getting-started = 用一句話說明這是給誰看的。

    ## 開始之前

    ## 步驟

    1.{" "}
knowledge-begin-how-to = 用一句話說明何時需要這麼做。

    1.{" "}
knowledge-begin-troubleshooting = ## 症狀

    -{" "}

    ## 原因

    ## 解決方法

    1.{" "}
knowledge-begin-reference = {""}
knowledge-begin-announcement = {""}

## 動作完成之後。
done-knowledge-saved = 已儲存。
done-knowledge-published = 已發布，讀者現在看得到了。
done-knowledge-scheduled = 時間已設定。
done-knowledge-withdrawn = 已撤下，讀者不再看得到；內文仍保留在這裡。
done-knowledge-discarded = 草稿已捨棄。
done-knowledge-restored = 舊版本現在是草稿。發布後讀者才看得到。
done-knowledge-merged = 已合併，舊網址會轉到另一篇文章。
done-knowledge-category-deleted = 分類已刪除，其網址會轉到別處。

## 表單的問題。
knowledge-error-title = 請填寫標題。
knowledge-error-title-long = 標題最多 200 個字元。
knowledge-error-summary-long = 這裡最多 500 個字元。
knowledge-error-body-large = 內文最多 500 KB。請分成兩篇文章，或將部分內容附為檔案。
knowledge-error-comment-long = 這裡最多 2,000 個字元。
knowledge-error-category = 這個分類已不存在，請選擇其他分類。
knowledge-error-category-title = 請至少以一種語言填寫標題。
knowledge-error-parent = 分類不能放在自己裡面。
knowledge-error-not-empty = 裡面還有內容，請選擇要移到哪裡。
knowledge-error-audience-nobody = 沒有人同時屬於這裡和分類的對象，請選擇其他對象。
knowledge-error-past = 這個時間已經過了。
knowledge-error-order = 結束時間必須晚於開始時間。
knowledge-error-merge = 沒有這個網址或編號的已發布文章。

## 匯入時發現的問題。
knowledge-import-encoding = 不是 UTF-8；已當作 { $detail } 讀取
knowledge-import-front-matter = 檔頭中有一行無法讀取：{ $detail }
knowledge-import-front-matter-open = 檔頭沒有結尾
knowledge-import-kind = 不明的種類：{ $detail }
knowledge-import-audience = 不明的對象：{ $detail }
knowledge-import-date = 不是日期：{ $detail }
knowledge-import-owner = 沒有這個名字的人：{ $detail }
knowledge-import-language = 不明的語言：{ $detail }
knowledge-import-language-unused = 網站沒有這個語言：{ $detail }
knowledge-import-too-large = 內文超過 500 KB
knowledge-import-title-long = 標題已縮短為 200 個字元
knowledge-import-title-missing = 沒有標題；已使用檔案名稱
knowledge-import-twice = 同一頁的同一語言也出現在另一個檔案：{ $detail }
knowledge-import-dead-link = 連結無效：{ $detail }
knowledge-import-dead-picture = 沒有這張圖片：{ $detail }
knowledge-import-unreadable = 檔案無法讀取：{ $detail }
knowledge-import-record = 這筆紀錄無法讀取：{ $detail }
knowledge-title-hint = 一步一步，用您的語言說明

# Mails to owners of articles
knowledge-notice-rated = 您的文章沒有幫上忙
knowledge-notice-rated-hint = 讀者在您負責的文章下表示沒有幫助後幾分鐘，連同原因寄給您。
knowledge-notice-due = 您的文章該複查了
knowledge-notice-due-hint = 在您負責的文章所設定的複查日期當天。
knowledge-mail-rated-subject = 讀者表示「{ $title }」沒有幫助
knowledge-mail-rated-text = 有讀者表示這篇文章沒有幫助。
knowledge-mail-rated-reason = 有讀者表示這篇文章沒有幫助：{ $reason }。
knowledge-mail-rated-votes = 目前有 { $yes } 人表示有幫助，{ $no } 人表示沒有。
knowledge-mail-due-subject = 「{ $title }」該複查了
knowledge-mail-due-text = 這篇文章的複查日期是 { $date }。請閱讀一遍，更正不再正確的內容，並設定下一個日期。
knowledge-mail-greeting = { $name }，您好：
knowledge-mail-open = 開啟文章
knowledge-mail-reason = 您收到 { $site } 的這封郵件，是因為您負責這篇文章，並選擇接收「{ $kind }」通知。
