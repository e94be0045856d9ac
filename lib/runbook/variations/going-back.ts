import type { Variation } from "./variation.ts";

/** Documents of the kinds of faults found in what is done only if something happens, in other words, languages and layouts. */
export const goingBack: Variation[] = [
  // Orders after “If …:” are what to do, not when.
  [
    "orders after “Wenn …:”",
    "# Umzug\n\n## Ablauf\n- [ ] Los\n\n## Rückfall\n\nWenn das neue System am Tag Ärger macht:\n\n1. Alte Dienste starten\n2. Tabellen aus der Kopie wiederherstellen\n",
    { back: ["Alte Dienste starten", "Tabellen aus der Kopie wiederherstellen"], work: ["Los"] },
  ],
  [
    "bullets that are orders",
    "# Move\n\n## Steps\n- [ ] Go\n\n## Going back\n\nIf anything breaks:\n\n- Stop the new service\n- Restore the copy\n- Tell the desks\n",
    { back: ["Stop the new service", "Restore the copy", "Tell the desks"], triggers: ["If anything breaks"] },
  ],
  [
    "orders after “En cas de …”",
    "# Bascule\n\n## Étapes\n- [ ] Basculer\n\n## Retour arrière\n\nEn cas de problème le jour même :\n\n1. Arrêter le nouveau service\n2. Restaurer la copie\n",
    { back: ["Arrêter le nouveau service", "Restaurer la copie"], triggers: ["En cas de problème le jour même"] },
  ],
  [
    "orders after “Si …:”, in Spanish",
    "# Cambio\n\n## Pasos\n- [ ] Cambiar\n\n## Reversión\n\nSi el sistema nuevo falla:\n\n1. Detener el servicio nuevo\n2. Restaurar la copia\n",
    { back: ["Detener el servicio nuevo", "Restaurar la copia"], triggers: ["Si el sistema nuevo falla"] },
  ],
  [
    "a table of steps back",
    "# Move\n\n## Steps\n- [ ] Go\n\n## Rollback\n\nIf errors go up:\n\n| Step | Action | Owner |\n|---|---|---|\n| 1 | Stop the new service | Ana |\n| 2 | Restore the copy | Bo |\n",
    { back: ["Stop the new service", "Restore the copy"], triggers: ["If errors go up"] },
  ],
  [
    "orders below an item that is a condition",
    "# Move\n\n## Steps\n- [ ] Go\n\n## Back-out\n\n- If the new system fails:\n  1. Stop it\n  2. Restore the copy\n",
    { back: ["If the new system fails", "Stop it", "Restore the copy"], triggers: [] },
  ],
  [
    "boxes below a bold condition",
    "# Move\n\n## Steps\n- [ ] Go\n\n## Fallback\n\n**If anything fails:**\n\n- [ ] Stop it\n- [ ] Restore the copy\n",
    { back: ["If anything fails", "Stop it", "Restore the copy"], work: ["Go"], triggers: ["If anything fails"] },
  ],
  [
    "orders after a condition with a number",
    "# Move\n\n## Steps\n- [ ] Go\n\n## Rollback\n\nWhen more than 5 % of logins fail:\n\n1. Switch the name back\n2. Restart the old hosts\n",
    { back: ["Switch the name back", "Restart the old hosts"] },
  ],
  [
    "orders after “do the following”",
    "# Move\n\n## Steps\n- [ ] Go\n\n## Emergency rollback\n\nIn case of failure, do the following:\n\n1. Tell the desks\n2. Restore the copy\n",
    { back: ["Tell the desks", "Restore the copy"], triggers: [] },
  ],
  [
    "orders after “Se …:”, in Portuguese",
    "# Virada\n\n## Passos\n- [ ] Virar\n\n## Reversão\n\nSe o sistema novo falhar:\n\n1. Parar o serviço novo\n2. Restaurar a cópia\n",
    { back: ["Parar o serviço novo", "Restaurar a cópia"], triggers: ["Se o sistema novo falhar"] },
  ],

  // When to go back, asked in a heading.
  [
    "when, in German",
    "# Plan\n\n## Rückfallplan\n\n### Wann gehen wir zurück?\n\n- Fehlerquote > 5 %\n- Daten fehlen\n\n### Wie gehen wir zurück?\n\n1. Alte Dienste starten\n2. Namen zurückstellen\n",
    { triggers: ["Fehlerquote > 5 %", "Daten fehlen"], back: ["Alte Dienste starten", "Namen zurückstellen"] },
  ],
  [
    "when, in French",
    "# Plan\n\n## Retour arrière\n\n### Quand revenir en arrière ?\n\n- Taux d'erreur > 5 %\n- Données perdues\n\n### Comment ?\n\n1. Arrêter le nouveau service\n2. Restaurer la copie\n",
    { triggers: ["Taux d'erreur > 5 %", "Données perdues"], back: ["Arrêter le nouveau service", "Restaurer la copie"] },
  ],
  [
    "when, in Spanish",
    "# Plan\n\n## Plan de reversión\n\n### ¿Cuándo revertir?\n\n- Errores > 5 %\n- Faltan datos\n\n### ¿Cómo revertir?\n\n1. Detener el servicio nuevo\n2. Restaurar la copia\n",
    { triggers: ["Errores > 5 %", "Faltan datos"], back: ["Detener el servicio nuevo", "Restaurar la copia"] },
  ],
  [
    "when, in Portuguese",
    "# Plano\n\n## Plano de reversão\n\n### Quando reverter?\n\n- Erros > 5 %\n- Faltam dados\n\n### Passos da reversão\n\n1. Parar o serviço novo\n2. Restaurar a cópia\n",
    { triggers: ["Erros > 5 %", "Faltam dados"], back: ["Parar o serviço novo", "Restaurar a cópia"] },
  ],
  [
    "when, in Japanese",
    "# 移行計画\n\n## 切り戻し\n\n### いつ切り戻すか?\n\n- エラー率 > 5%\n- データの欠落\n\n### 切り戻し手順\n\n1. 新サービスを停止する\n2. コピーを復元する\n",
    { triggers: ["エラー率 > 5%", "データの欠落"], back: ["新サービスを停止する", "コピーを復元する"] },
  ],
  [
    "when, in English",
    "# Plan\n\n## Going back\n\n### When do we go back?\n\n- Errors above 5 %\n- Orders are lost\n\n### How?\n\n1. Stop the new service\n2. Restore the copy\n",
    { triggers: ["Errors above 5 %", "Orders are lost"], back: ["Stop the new service", "Restore the copy"] },
  ],
  [
    "when, in Indonesian",
    "# Rencana\n\n## Rencana rollback\n\n### Kapan rollback?\n\n- Sistem mati > 2 jam\n- Data hilang\n\n### Langkah rollback\n\n1. Beri tahu pengguna\n2. Buka kembali tabel lama\n",
    { triggers: ["Sistem mati > 2 jam", "Data hilang"], back: ["Beri tahu pengguna", "Buka kembali tabel lama"] },
  ],
  [
    "when, in bold lines",
    "# Plan\n\n## Do\n- [ ] Go\n\n## Rollback\n\n**When do we roll back?**\n\n- Errors above 5 %\n- Orders are lost\n\n**How do we roll back?**\n\n1. Stop the new service\n2. Restore the copy\n",
    { triggers: ["Errors above 5 %", "Orders are lost"], work: ["Go"] },
  ],
  [
    "when, in Chinese",
    "# 计划\n\n## 回滚\n\n### 何时回滚？\n\n- 错误率 > 5%\n- 数据丢失\n\n### 回滚步骤\n\n1. 停止新服务\n2. 恢复副本\n",
    { triggers: ["错误率 > 5%", "数据丢失"], back: ["停止新服务", "恢复副本"] },
  ],
  [
    "when, as conditions",
    "# Plan\n\n## Rollback plan\n\n### Conditions\n\n- Errors above 5 %\n- Orders are lost\n\n### Steps\n\n1. Stop the new service\n2. Restore the copy\n",
    { triggers: ["Errors above 5 %", "Orders are lost"], back: ["Stop the new service", "Restore the copy"] },
  ],

  // Going back made ready is work of before.
  [
    "the way back prepared",
    "# Move\n\n## Prepare the way back\n- [ ] Snapshot exists\n\n## Move\n- [ ] Switch\n",
    { back: [], work: ["Snapshot exists", "Switch"] },
  ],
  [
    "the way back prepared, in German",
    "# Umzug\n\n## Rückweg vorbereiten\n- [ ] Schnappschuss\n\n## Umzug\n- [ ] Los\n",
    { back: [], work: ["Schnappschuss", "Los"] },
  ],
  [
    "a dry run of going back",
    "# Move\n\n## Before\n\n### Rollback dry run\n- [ ] Tried on staging\n\n## Move\n- [ ] Switch\n",
    { back: [], work: ["Tried on staging", "Switch"] },
  ],
  [
    "a preparation in Spanish",
    "# Cambio\n\n## Preparación del rollback\n- [ ] Copia lista\n\n## Cambio\n- [ ] Abrir\n",
    { back: [], work: ["Copia lista", "Abrir"] },
  ],
  [
    "a preparation in French",
    "# Bascule\n\n## Préparation du retour arrière\n- [ ] Copie prête\n\n## Bascule\n- [ ] Ouvrir\n",
    { back: [], work: ["Copie prête", "Ouvrir"] },
  ],
  [
    "a preparation in Portuguese",
    "# Virada\n\n## Preparação da reversão\n- [ ] Cópia pronta\n\n## Virada\n- [ ] Abrir\n",
    { back: [], work: ["Cópia pronta", "Abrir"] },
  ],
  [
    "a preparation in Japanese",
    "# 移行\n\n## 切り戻しの準備\n- [ ] スナップショット\n\n## 移行\n- [ ] 切替\n",
    { back: [], work: ["スナップショット", "切替"] },
  ],
  [
    "a test of going back",
    "# Move\n\n## Test the rollback\n- [ ] Restored on staging\n\n## Move\n- [ ] Switch\n",
    { back: [], work: ["Restored on staging", "Switch"] },
  ],
  [
    "a verification of going back",
    "# Move\n\n## Before\n\n### Verify the rollback works\n- [ ] Restored on staging\n\n### Validate backout plan\n- [ ] Read by two\n\n## Move\n- [ ] Switch\n",
    { back: [], work: ["Restored on staging", "Read by two", "Switch"] },
  ],
  [
    "a bold line among preparations",
    "# Move\n\n## Before\n\n**Rollback readiness**\n- [ ] Snapshot exists\n\n## Move\n- [ ] Switch\n",
    { back: [], work: ["Rollback readiness", "Snapshot exists", "Switch"] },
  ],
  [
    "a way back that is tried and rehearsed",
    "# Move\n\n## Rollback rehearsal (2 days before)\n- [ ] Tried\n\n## Backout plan reviewed\n- [ ] Read\n\n## Move\n- [ ] Switch\n",
    { back: [], work: ["Tried", "Read", "Switch"] },
  ],

  // What is done only if something happens.
  [
    "“What if” sections",
    "# Move\n\n## Move\n- [ ] Switch\n\n## What if\n\n### What if the copy is slow?\n\n1. Wait ten minutes\n2. Add a worker\n\n### What if names do not resolve?\n\n1. Clear the caches\n",
    { work: ["Switch"] },
  ],
  ["plan B", "# Move\n\n## Move\n- [ ] Switch\n\n## Plan B\n\n1. Call the vendor\n2. Use the spare\n", { work: ["Switch"] }],
  [
    "scenarios in German",
    "# Umzug\n\n## Umzug\n- [ ] Los\n\n## Notfallszenarien\n\n### Szenario 1: Zeilen fehlen\n\n1. Zeilen suchen\n2. Erneut kopieren\n",
    { work: ["Los"] },
  ],
  [
    "a contingency plan in French",
    "# Bascule\n\n## Bascule\n- [ ] Ouvrir\n\n## Plan de secours\n\n1. Appeler le fournisseur\n2. Utiliser le double\n\n## Mesures de contingence\n\n- [ ] Vider les caches\n",
    { work: ["Ouvrir"] },
  ],
  [
    "a contingency plan in Spanish",
    "# Cambio\n\n## Cambio\n- [ ] Abrir\n\n## Plan de contingencia\n\n- [ ] Llamar al proveedor\n",
    { work: ["Abrir"] },
  ],
  [
    "a contingency plan in Portuguese",
    "# Virada\n\n## Virada\n- [ ] Abrir\n\n## Plano de contingência\n\n- [ ] Ligar para o fornecedor\n",
    { work: ["Abrir"] },
  ],
  [
    "a heading that is a condition",
    "# Move\n\n## Move\n- [ ] Switch\n\n## If names do not resolve\n\n1. Clear the caches\n2. Use the address\n\n## Should the disk fill up\n\n1. Delete old logs\n",
    { work: ["Switch"] },
  ],
  [
    "emergency procedures",
    "# Move\n\n## Move\n- [ ] Switch\n\n## Emergency procedures\n\n### Database down\n- [ ] Page the DBA\n",
    { work: ["Switch"] },
  ],
  [
    "scenarios told by a trigger",
    "# Move\n\n## Move\n- [ ] Switch\n\n## Scenario A: Rows are missing\n\n**Trigger:** counts differ\n\n1. Find the rows\n2. Copy them again\n\n## Scenario B: Names are old\n\n**Trigger:** the old address answers\n\n1. Clear the caches\n",
    { work: ["Switch"], triggers: ["counts differ", "the old address answers"] },
  ],
  [
    "bold conditions over numbers, beside work",
    "# Move\n\n## Move\n- [ ] Switch\n- [ ] Compare\n\n## When things go wrong\n\n**Rows are missing:**\n\n1. Find the rows\n\n**Names are old:**\n\n1. Clear the caches\n",
    { work: ["Switch", "Compare"] },
  ],
  [
    "fallback scenarios",
    "# Move\n\n## Move\n- [ ] Switch\n\n## Fallback scenarios\n\n### Scenario 1: Rows are missing\n\n- [ ] Find the rows\n",
    { work: ["Switch"] },
  ],
];
