import type { Variation } from "./variation.ts";

/** Documents of the kinds of faults found in work that ended as a note, or a note that ended as work. */
export const work: Variation[] = [
  // Orders told as headings, as paragraphs, as lines.
  [
    "a heading that is an order, over prose, beside work",
    "# Release\n\n## Build the packages\n\n1. Run the build\n2. Compare the sums\n\n## Merge the release branch back\n\nOnce all is green, it goes back to the main line. Testing goes on as usual.\n\n## Deploy the test net\n\nThe operators know how.\n\n## Background\n\nWe do this each month.\n",
    { work: ["Run the build", "Compare the sums", "Merge the release branch back", "Deploy the test net"] },
  ],
  [
    "numbered tickets over headings that are orders",
    "# Upgrade\n\n## Ticket 1:\n### Update the driver to the newest version\n\n- [ ] blue\n- [ ] green\n\n## Ticket 2:\n### Test the new version on the spare cluster\n\nFollow the upgrade guide.\n",
    { work: ["blue", "green", "Test the new version on the spare cluster"] },
  ],
  [
    "names of things are no orders",
    "# Release\n\n## Do\n- [ ] Go\n\n## Kill switch\n\nSee the settings.\n\n## Change log\n\nWritten by hand.\n\n## Release schedule\n\nEvery month.\n\n## Test environment\n\nIt is small.\n",
    { work: ["Go"] },
  ],
  [
    "paragraphs below a checklist’s heading",
    "# Release\n\n## Pre-release checklist\n\nCheck that the mirrors answer.\n\nUpdate `version.txt` with the new number.\n\nThe mirrors are in two places.\n\n## Build\n\n1. Run the build\n2. Compare the sums\n",
    { work: ["Check that the mirrors answer.", "Update `version.txt` with the new number.", "Run the build", "Compare the sums"] },
  ],
  [
    "lines of orders without bullets",
    "# Upgrade\n\n## Build\n\n1. Run the build\n2. Compare the sums\n\n## Clean up after the upgrade\n\nSome things are left:\n\nUpdate the guide for users\nRemove the old image\nTell the desk\n",
    { work: ["Run the build", "Compare the sums", "Update the guide for users", "Remove the old image", "Tell the desk"] },
  ],
  [
    "a list of orders between words",
    "# Release\n\n## Build\n\n1. Run the build\n2. Compare the sums\n\n## Add release notes to the site\n\nOnly for final releases.\n\n- Go to the page of tags\n- Click on the new one\n- Copy the notes\n\nThe page is slow at times.\n",
    { work: ["Run the build", "Compare the sums", "Go to the page of tags", "Click on the new one", "Copy the notes"] },
  ],
  [
    "orders after “As needed,”",
    "# Freeze\n\n## Before\n- [ ] Tell all\n\n## With the freeze\n\n- As needed, assist the signal lead\n- If necessary, move the date\n",
    { work: ["Tell all", "As needed, assist the signal lead", "If necessary, move the date"] },
  ],
  [
    "bullets that are orders below a bold line, beside numbers below others",
    "# Tests\n\n## Content\n\n**In the editor:**\n1. Open the page\n2. Click on save\n\n**On the site:**\n- Visit the page\n- Check the links\n\n**Troubleshooting:**\n- Check the log\n",
    { work: ["In the editor", "Open the page", "Click on save", "On the site", "Visit the page", "Check the links"] },
  ],
  [
    "orders below a numbered line that leads to them",
    "# Tests\n\n## Content\n\n1. Log in\n2. Create a page:\n   - Navigate to the list\n   - Add a title\n   - Save it as a draft\n3. Delete the page\n",
    { work: ["Log in", "Create a page", "Navigate to the list", "Add a title", "Save it as a draft", "Delete the page"] },
  ],
  [
    "examples are not run",
    "# Release\n\n## Make the tag\n\nRun the script:\n\n```bash\n./tag.sh NEW OLD\n```\n\nExamples:\n\n```bash\n./tag.sh 2.1.0 2.0.0\n./tag.sh 2.2.0 2.1.0\n```\n",
    { work: ["Run the script"] },
  ],
  [
    "who does what in a list, and a list of versions",
    "The plan of the day\n\n1. App 5.6 - signed off\n2. Site 5.6 - pushed\n\nOn Thursday\n\n* RelEng: pushes to the mirrors\n* QA signs off on the mirrors\n* RelEng changes the rule\n* Ops and QA: watch the numbers\n",
    {
      work: [
        "App 5.6 - signed off",
        "Site 5.6 - pushed",
        "RelEng: pushes to the mirrors",
        "QA signs off on the mirrors",
        "RelEng changes the rule",
        "Ops and QA: watch the numbers",
      ],
    },
  ],
  [
    "a contingency inside a phase stands aside",
    "# Move\n\n## Checklist\n\n### Before\n- [ ] Copy\n\n### If issues are found\n- [ ] Stop\n- [ ] Tell all\n",
    { work: ["Copy"] },
  ],
  [
    "who answers for a phase, in brackets",
    "# Release\n\n## Releasing the core (core release manager)\n\n1. Run the build\n\n## Afterwards (all release managers)\n\n1. Tell the others\n",
    { owners: ["core release manager"] },
  ],
  [
    "somebody spoken of in a later sentence owns nothing",
    "# Release\n\n1. Pick a maintainer. All of them are in the group @maintainers, which is public.\n2. Ask @ana to restart\n",
    { steps: ["Pick a maintainer. All of them are in the group @maintainers, which is public.", "Ask @ana to restart · @ana"] },
  ],
  [
    "gaps in angle brackets stay in the words",
    "# Release\n\n## Upgrade the cluster to <new-version>\n- [ ] Enter “Release <version>” and save<br>\n",
    { phases: ["Upgrade the cluster to <new-version> · deploy"], steps: ["Enter “Release <version>” and save"] },
  ],
  [
    "addresses are no facts, and a form’s name is its title",
    "---\nname: Upgrade form\ntitle: ''\n---\n\n## Part 1:\n- [ ] Go\n\n## Part 2:\n- [ ] Look\n\nhttps://example.org/one\nhttps://example.org/two\n",
    { title: "Upgrade form", facts: ["name"] },
  ],
  [
    "addresses that a template fills in",
    "# Launch\n\n1. [Configure your DNS]({{ site.url }}{% link dns.md %}#zone)\n2. Tell the desk\n",
    { steps: ["Configure your DNS", "Tell the desk"] },
  ],
  [
    "what is expected calls nobody",
    "# Tests\n\n## Speed\n\n1. Open the page\n\n**Expected Result:**\n- Pages load under 2 seconds\n- Memory under 80%\n- Hits above 80%\n",
    { thresholds: [], criteria: ["Pages load under 2 seconds", "Memory under 80%", "Hits above 80%"] },
  ],
  [
    "a rhythm that is only told",
    "# Release\n\n## Do\n- [ ] Go\n\n## Versions\n\n- Minor versions correspond to regular releases. These occur approximately every 6 weeks.\n- Majors are released once a year\n",
    { watches: [] },
  ],
  [
    "weeks that follow each other, and a rough time",
    "# Cycle\n\n## Look back (~Week 16, 17)\n- [ ] Approximately 5pm Pacific: tell the list\n",
    { phases: ["Look back · deploy · +105d · 14d"], steps: ["tell the list · 17:00"] },
  ],
  [
    "what sets going back off, above its steps",
    "# Move\n\n## Do\n- [ ] Go\n\n## Rollback procedure\n\nIf critical issues are found during the move:\n\n### Production\n\n1. Open the console\n2. Choose the previous release\n",
    { triggers: ["If critical issues are found during the move"], back: ["Open the console", "Choose the previous release"] },
  ],

  // Duties, days, roles.
  [
    "duties in German below roles",
    "# Störung\n\n## Aufgaben nach Rolle\n\n### Leitung\n\n1. Eröffnet die Brücke\n2. Ruft die Fachleute\n\n### Technik\n\n1. Dienste neu starten\n2. Platten prüfen\n",
    { work: ["Eröffnet die Brücke", "Ruft die Fachleute", "Dienste neu starten", "Platten prüfen"] },
  ],
  [
    "duties in Spanish below roles",
    "# Incidente\n\n## Tareas por rol\n\n### Líder\n\n1. Abre la llamada\n2. Nombra a un escriba\n\n### Técnico\n\n1. Reiniciar el servicio\n2. Revisar los discos\n",
    { work: ["Abre la llamada", "Nombra a un escriba", "Reiniciar el servicio", "Revisar los discos"] },
  ],
  [
    "duties in a table",
    "# Outage\n\n| Role | Task |\n|---|---|\n| Lead | Opens the call |\n| Technician | Restarts the service |\n",
    { work: ["Opens the call", "Restarts the service"] },
  ],
  [
    "bullets below a German day",
    "# Zehn Tage\n\n## TAG 1 (30. März) – Test\n\n1. Anmelden\n2. Besucher anlegen\n\n## TAG 2-3 (31. März - 1. April) – Laden\n\n### Preise\n- Preisskript ausführen\n- Zehn Preise vergleichen\n",
    { work: ["Anmelden", "Besucher anlegen", "Preisskript ausführen", "Zehn Preise vergleichen"] },
  ],
  [
    "bullets below a French day",
    "# Dix jours\n\n## JOUR 1 — Essai\n\n- [ ] Ouvrir une session\n\n## JOUR 2 — Chargement\n\n- Lancer le script des prix\n- Comparer dix prix\n",
    { work: ["Ouvrir une session", "Lancer le script des prix", "Comparer dix prix"] },
  ],
  [
    "weeks with bullets",
    "# Plan\n\n## Week 1: Prepare\n- Order the router\n- Tell the site\n\n## Week 2: Swap\n- [ ] Swap\n",
    { work: ["Order the router", "Tell the site", "Swap"] },
  ],
  [
    "roles over bullets, bold",
    "# Release\n\n## Tasks\n\n1. **Release manager:**\n   - Post the list\n   - Ask for known breaks\n2. **QA:**\n   - Check the pull requests\n",
    { steps: ["Post the list · @Release manager", "Ask for known breaks · @Release manager", "Check the pull requests · @QA"] },
  ],
  [
    "roles over bullets in German",
    "# Release\n\n## Aufgaben\n\n1. Projektleiter:\n   - Liste verschicken\n   - Termine klären\n2. Technik:\n   - Server prüfen\n",
    { steps: ["Liste verschicken · @Projektleiter", "Termine klären · @Projektleiter", "Server prüfen · @Technik"] },
  ],
  [
    "numbers in Japanese beside boxes",
    "# 計画\n\n## 1. 準備\n- [ ] 連絡する\n\n## 2. 本番\n1. 停止\n2. バックアップ\n3. 起動確認\n",
    { work: ["連絡する", "停止", "バックアップ", "起動確認"] },
  ],
  [
    "numbers in Vietnamese beside boxes",
    "# Kế hoạch\n\n## Chuẩn bị\n- [ ] Báo khách hàng\n\n## Thực hiện\n1. Dừng dịch vụ\n2. Sao lưu dữ liệu\n3. Khởi động lại\n",
    { work: ["Báo khách hàng", "Dừng dịch vụ", "Sao lưu dữ liệu", "Khởi động lại"] },
  ],
  [
    "numbers in Chinese beside boxes",
    "# 计划\n\n## 准备\n- [ ] 通知用户\n\n## 执行\n1. 停止服务\n2. 备份数据\n3. 启动新版本\n",
    { work: ["通知用户", "停止服务", "备份数据", "启动新版本"] },
  ],
  [
    "numbers in Polish beside boxes",
    "# Plan wdrożenia\n\n## Przygotowanie\n- [ ] Powiadomić klientów\n\n## Wykonanie\n1. Zatrzymać usługi\n2. Wykonać kopię\n3. Uruchomić nową wersję\n",
    { work: ["Powiadomić klientów", "Zatrzymać usługi", "Wykonać kopię", "Uruchomić nową wersję"] },
  ],

  // Work below words that sound like conditions.
  [
    "work under “Definition of done”",
    "# Release\n\n## Definition of done\n\n- [ ] Draft the notes\n- [ ] Raise the version\n- [ ] Send the mail\n",
    { work: ["Draft the notes", "Raise the version", "Send the mail"] },
  ],
  [
    "work under “Acceptance criteria”, in German",
    "# Release\n\n## Akzeptanzkriterien\n\n- [ ] Notizen schreiben\n- [ ] Version anheben\n",
    { work: ["Notizen schreiben", "Version anheben"] },
  ],
  [
    "steps below an acceptance heading",
    "# Site\n\n## Acceptance criteria\n\n### Step 1: Verify approval\n- [ ] Ask the team\n\n### Step 2: Add the section\n- [ ] Add the section\n",
    { work: ["Ask the team", "Add the section"] },
  ],
  [
    "loose bullets below “Steps”",
    "# Making a release\n\n## Prerequisites\n\n* A key\n\n## Steps\n\n* Open an issue.\n\n* Update the version\nin the package file.\n\n* Publish.\n",
    { work: ["Open an issue.", "Update the version in the package file.", "Publish."] },
  ],
  [
    "loose bullets below “Schritte”",
    "# Version machen\n\n## Schritte\n\nSo geht es:\n\n* Ticket anlegen.\n\n* Version anheben\nin der Paketdatei.\n\n* Veröffentlichen.\n",
    { work: ["Ticket anlegen.", "Version anheben in der Paketdatei.", "Veröffentlichen."] },
  ],
  [
    "a loose bullet between boxes",
    "# Plan\n\n## Do\n\n- [ ] Ask the branch manager\n\n- Assist the lead in collecting work\n\n- [ ] Invite all\n",
    { work: ["Ask the branch manager", "Assist the lead in collecting work", "Invite all"] },
  ],
  [
    "bullets right behind a numbered line that ends in a colon",
    "# Launch\n\n## Process\n\n1. Notify the desk via:\n- mail\n- chat\n\n2. Scan the site\n",
    { steps: ["Notify the desk via", "Scan the site"] },
  ],
];
