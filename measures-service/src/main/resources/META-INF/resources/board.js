'use strict';
const $ = id => document.getElementById(id);
const KEY = 'zhku-board-token';
const STATUS = { DONE: '✓ исполнено', DUE: '● подлежит исполнению', OVERDUE: '! просрочено', UPCOMING: '○ предстоит',
  ONGOING: '∞ выполняется постоянно', NOT_STATED: '— срок не указан', ON_DEMAND: 'по мере необходимости', EVENT: 'по событию' };
const BUCKETS = [['NOT_DUE', 'Срок не наступил'], ['UP_TO_1_MONTH', 'До 1 мес.'], ['M1_3', '1–3 мес.'], ['M3_12', '3–12 мес.'],
  ['M12_24', '12–24 мес.'], ['M24_36', '24–36 мес.'], ['OVER_36', 'Свыше 36 мес.']];
const NAMES = { HEATING: 'Отопление и горячая вода', WATER_SUPPLY_AND_SANITATION: 'Водоснабжение и водоотведение', ELECTRICITY: 'Электроснабжение',
  GAS: 'Газоснабжение', OTHER: 'Прочее', POPULATION: 'Население', MUNICIPAL_ORGANISATION: 'Муниципальные организации',
  REGIONAL_ORGANISATION: 'Областные организации', FEDERAL_ORGANISATION: 'Федеральные организации', MANAGING_ORGANISATION: 'Управляющие организации' };
const ROLES = { 'plan-controller': 'контролёр плана', 'debt-analyst': 'аналитик задолженности', lawyer: 'юрист', auditor: 'аудитор',
  'resident-clerk': 'специалист по работе с жителями', admin: 'администратор', service: 'служба', supplier: 'поставщик', bailiff: 'пристав' };
const EVENTS = { 'ru.zhku.debt.inventory-closed.v1': 'инвентаризация закрыта', 'ru.zhku.debt.analysis-published.v1': 'анализ опубликован', 'ru.zhku.debt.premises-counted.v1': 'фонд посчитан',
  'ru.zhku.debt.register-imported.v1': 'реестр поставщика принят', 'ru.zhku.debt.threshold-exceeded.v1': 'порог превышен',
  'ru.zhku.debt.threshold-cleared.v1': 'долг опустился ниже порога', 'ru.zhku.litigation.case-filed.v1': 'заявление подано в суд' };
const UNITS = { MONTH: 'ежемесячно', QUARTER: 'ежеквартально', YEAR: 'ежегодно' };
const GAP = { COMPUTED: '', NO_DATA: 'нет данных', UNCONFIRMED: 'чтение не подтверждено', NOT_COMPUTED_YET: 'пока не вычисляется' };
const money = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2 });
let settings = { debtUrl: '', today: null }, plan = null, readings = {}, cells = null, visit = 0;

function el(tag, attrs, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs || {})) {
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter(c => c !== null && c !== undefined));
  return node;
}
const day = iso => iso ? iso.split('-').reverse().join('.') : '';
const rub = text => text === null || text === undefined ? null : money.format(Number(text)) + ' ₽';
const number = (text, unit) => text === null || text === undefined ? '—' : unit === 'RUBLES' ? rub(text)
  : unit === 'PERCENT' ? plain.format(Number(text)) + ' %' : plain.format(Number(text));
const kopecks = text => Math.round(Number(text) * 100);

function say(text, bad, ...more) { $('messages').append(el('p', { class: bad ? 'message bad' : 'message', role: bad ? 'alert' : null }, text, ...more)); }

async function get(base, path, name, open) {
  const headers = { Accept: 'application/json' };
  if (!open) headers.Authorization = 'Bearer ' + sessionStorage.getItem(KEY);
  let response;
  try {
    response = await fetch(base + path, { headers });
  } catch (e) {
    throw new Error(name + ' не отвечает' + (base ? ' (' + base + ')' : '') + '. Проверьте, что она запущена'
      + (base ? ' и что ей разрешены обращения со страницы ' + location.origin : '') + ', и обновите страницу.');
  }
  if (response.ok) return response.json();
  if (response.status === 401) throw new Error(name + ': токен не принят или его срок истёк. Получите новый токен и войдите снова.');
  if (response.status === 403) throw new Error(name + ': роль этого токена не даёт права на эти сведения. Войдите с токеном другой роли.');
  if (response.status === 404) throw new Error(name + ': таких сведений нет для вашего муниципалитета.');
  const problem = await response.json().catch(() => ({}));
  throw new Error(name + ': ' + (problem.detail || problem.title || 'ошибка ' + response.status) + (problem.correlationId ? ' (' + problem.correlationId + ')' : ''));
}

function claims() {
  try {
    const bytes = atob(sessionStorage.getItem(KEY).split('.')[1].replace(/-/g, '+').replace(/_/g, '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, letter => letter.charCodeAt(0))));
  } catch (e) { return null; }
}

function showWho() {
  const token = sessionStorage.getItem(KEY), about = token && claims();
  $('logout').hidden = !token;
  if (!token) { $('who').textContent = ''; return false; }
  if (!about) { say('Это не похоже на токен. Скопируйте последнюю строку, которую напечатала команда выдачи токена, целиком.', true); return false; }
  if (about.exp && about.exp * 1000 < Date.now()) { say('Срок токена истёк. Получите новый и войдите снова.', true); return false; }
  const roles = (about.groups || []).map(r => ROLES[r] || r).join(', ');
  $('who').textContent = 'Вы вошли: ' + (roles || 'без роли') + (about.exp ? '; токен действует до ' + new Date(about.exp * 1000).toLocaleString('ru-RU') : '');
  return true;
}

async function start() {
  const mine = ++visit;
  $('messages').replaceChildren();
  for (const id of ['totals', 'plan', 'indicators', 'ageing']) $(id).hidden = true;
  try { settings = await get('', '/v1/board-settings', 'Служба плана', true); }
  catch (e) { say(e.message, true); return; }
  if (mine !== visit) return;
  showAddresses();
  document.querySelectorAll('[data-today]').forEach(node => { node.textContent = day(settings.today); });
  if (!sessionStorage.getItem(KEY)) { say('Чтобы увидеть план и цифры, вставьте токен доступа в поле вверху и нажмите «Войти». Для местного запуска токен печатает команда deploy/bin/token plan-controller.'); return; }
  if (!showWho()) return;
  $('cards-debt').replaceChildren();
  $('cards-plan').replaceChildren();
  await Promise.all([loadPlan(mine), loadAgeing(mine)]);
}

function showAddresses() {
  const services = [['план', ''], ['задолженность', settings.debtUrl], ['претензии и суд', settings.litigationUrl], ['уведомления', settings.notificationUrl]];
  const links = services.map(([name, base]) => el('a', { href: base + '/q/swagger-ui' }, name));
  $('api').replaceChildren('Описания программного доступа: ', ...links.flatMap((link, i) => i ? [', ', link] : [link]));
  $('api').hidden = false;
}

async function loadPlan(mine) {
  try {
    const plans = await get('', '/v1/plans', 'Служба плана');
    if (mine !== visit) return;
    if (!plans.items.length) {
      say('План ещё не загружен. Загрузите его запросом POST /v1/plans; постановление 2022 года приложено: ', false,
        el('a', { href: '/plans/plan-2022.json' }, 'plan-2022.json'), '.');
      return;
    }
    const id = plans.items[0].id;
    const [full, occurrences, proposals] = await Promise.all(['', '/occurrences', '/interpretations']
      .map(part => get('', '/v1/plans/' + id + part, 'Служба плана')));
    if (mine !== visit) return;
    plan = full;
    readings = Object.fromEntries(proposals.items.map(r => [r.mechanismId, r]));
    $('title').textContent = 'План снижения просроченной задолженности за ЖКУ на ' + plan.planYear + ' год';
    $('subtitle').textContent = plan.municipality.name + '. ' + plan.sourceDocument.kind + ' № ' + plan.sourceDocument.number + ' от ' + day(plan.sourceDocument.date);
    showPlan(occurrences.items);
    periods();
    await loadIndicators();
  } catch (e) { if (mine === visit) say(e.message, true); }
}

function mechanisms() {
  return plan.tasks.flatMap(t => t.measures.flatMap(m => m.mechanisms.map(x => ({ task: t, measure: m, ...x }))));
}

function stateOf(mechanism, rows) {
  const of = status => rows.filter(r => r.status === status);
  const overdue = of('OVERDUE'), due = of('DUE'), done = of('DONE'), upcoming = of('UPCOMING');
  const last = done[done.length - 1], times = done.length > 1 ? 'раз: ' + done.length + ', последний ' : '';
  if (overdue.length) return { code: 'OVERDUE', row: overdue[0], more: overdue.length > 1 ? 'пропущено сроков: ' + overdue.length : '' };
  if (due.length) return { code: 'DUE', row: due[0] };
  if (rows.some(r => r.status === 'ONGOING')) return { code: 'ONGOING', more: last ? 'отмечено исполнение: ' + times + day(last.doneOn) : '' };
  if (last) {
    const untimed = rows.some(r => r.occurrenceId) ? '' : '; срок не назначен';
    return { code: 'DONE', row: upcoming[0], more: times + day(last.doneOn) + (last.late ? ', с опозданием' : '') + untimed };
  }
  if (upcoming.length) return { code: 'UPCOMING', row: upcoming[0] };
  if (rows.some(r => r.status === 'NOT_STATED')) return { code: 'NOT_STATED' };
  return { code: mechanism.published.cadence.type === 'EVENT' ? 'EVENT' : 'ON_DEMAND' };
}

function showPlan(occurrences) {
  const body = $('plan-rows'), counts = {}, titles = Object.fromEntries(plan.roles.map(r => [r.code, r.title]));
  body.replaceChildren();
  let task = null, measure = null;
  for (const m of mechanisms()) {
    const rows = occurrences.filter(o => o.mechanismId === m.id), state = stateOf(m, rows);
    counts[state.code] = (counts[state.code] || 0) + 1;
    if (task !== m.task) { task = m.task; body.append(el('tr', { class: 'task' }, el('th', { colspan: 5, scope: 'colgroup' }, 'Задача ' + task.number + '. ' + task.title))); }
    if (measure !== m.measure) {
      measure = m.measure;
      body.append(el('tr', { class: 'measure' }, el('th', { colspan: 5, scope: 'colgroup' }, measure.displayNumber + '. ' + measure.title,
        el('div', { class: 'who' }, 'Ответственные: ' + measure.roles.map(r => titles[r] || r).join('; ')))));
    }
    body.append(el('tr', { 'data-state': state.code },
      el('td', { class: 'muted', 'data-label': 'Механизм' }, m.printedNumber || '—'),
      el('th', { scope: 'row' }, m.title, readingOf(m), terms(rows)),
      el('td', { 'data-label': 'Срок по плану' }, m.published.cadence.raw || 'не указан'),
      el('td', { 'data-label': 'Состояние' }, el('span', { class: 'chip ' + state.code }, STATUS[state.code]),
        state.more ? el('div', { class: 'small muted' }, state.more) : null),
      el('td', { 'data-label': 'Ближайший срок', class: state.row ? '' : 'none' }, state.row ? day(state.row.dueOn) : '')));
  }
  $('plan-caption').textContent = 'Состояние механизмов на ' + day(settings.today) + '. Номера — как напечатано в постановлении; строк с номером 6 две.';
  card('plan', 'Механизмов просрочено', counts.OVERDUE || 0, 'bad', 'срок прошёл, исполнения нет');
  card('plan', 'Подлежат исполнению', counts.DUE || 0, 'due', 'срок идёт');
  card('plan', 'Исполнены', counts.DONE || 0, 'ok', 'все наступившие сроки — по событиям и отметкам');
  $('plan').hidden = false; $('totals').hidden = false;
}

/* The reading of a mechanism, said beside the printed cell: it never takes the cell's place unseen. */
function readingOf(mechanism) {
  const proposed = mechanism.interpretation, reading = readings[mechanism.id];
  if (!proposed || !reading) return null;
  const what = [proposed.indicatorCode ? 'индикатор «' + reading.proposed.indicatorName + '»' : null,
    proposed.extraIndicatorCodes ? 'дополнительный индикатор' : null, proposed.cadence ? 'срок — ' + (UNITS[proposed.cadence.unit]
    || (proposed.cadence.to ? 'до ' + day(proposed.cadence.to) : proposed.cadence.raw)) : null].filter(Boolean).join(', ');
  return reading.state === 'CONFIRMED' ? el('div', { class: 'small reading' }, 'действует подтверждённое чтение: ' + what)
    : el('div', { class: 'small reading open' }, (reading.state === 'WITHDRAWN' ? 'чтение отозвано и не действует: ' : 'предложено чтение, не подтверждено и не действует: ') + what);
}

function terms(rows) {
  const dated = rows.filter(r => r.dueOn || r.doneOn);
  if (!dated.length) return null;
  const list = el('ul', { class: 'small' });
  for (const r of dated) {
    const evidence = r.evidence.length ? ' — ' + r.evidence.map(e => e.kind === 'EVENT' ? EVENTS[e.type] || e.type : 'отметка об исполнении').filter((x, i, all) => all.indexOf(x) === i).join(', ') : '';
    list.append(el('li', {}, (r.dueOn ? 'до ' + day(r.dueOn) : r.occurrenceId ? day(r.periodFrom) + '–' + day(r.periodTo) : 'без срока') + (r.outsidePlanYear ? ' (за пределами года плана)' : '') + ': ',
      STATUS[r.status].slice(2), r.doneOn ? ' ' + day(r.doneOn) + (r.late ? ' (с опозданием)' : '') : '', evidence));
  }
  return el('details', { class: 'small' }, el('summary', {}, (dated.some(r => r.occurrenceId) ? 'Все сроки: ' : 'Исполнения: ') + dated.length), list);
}

function periods() {
  const select = $('period'), year = plan.planYear;
  if (select.options.length) return;
  for (const q of [1, 2, 3, 4]) select.append(el('option', { value: year + '-Q' + q }, ['I', 'II', 'III', 'IV'][q - 1] + ' квартал ' + year));
  for (let m = 1; m <= 12; m++) select.append(el('option', { value: year + '-' + String(m).padStart(2, '0') },
    new Date(Date.UTC(year, m - 1, 1)).toLocaleString('ru-RU', { month: 'long', timeZone: 'UTC' }) + ' ' + year));
  select.append(el('option', { value: String(year) }, year + ' год'));
  const [y, month, d] = settings.today.split('-').map(Number);
  let quarter = Math.ceil(month / 3) - 1;
  if (y > year) quarter = 4;
  select.value = year + '-Q' + Math.max(1, Math.min(4, y < year ? 1 : quarter));
}

async function loadIndicators() {
  const period = $('period').value;
  try {
    const answer = await get('', '/v1/plans/' + plan.id + '/indicators?period=' + period, 'Служба плана');
    if ($('period').value === period) showIndicators(answer, period);
  } catch (e) { say(e.message, true); }
}

function showIndicators(answer, period) {
  const body = $('ind-rows'), byId = Object.fromEntries(mechanisms().map(m => [m.id, m]));
  body.replaceChildren();
  let measure = null;
  for (const row of answer.items) {
    const m = byId[row.mechanismId];
    if (measure !== m.measure) {
      measure = m.measure;
      body.append(el('tr', { class: 'measure' }, el('th', { colspan: 7, scope: 'colgroup' }, measure.displayNumber + '. ' + measure.title)));
    }
    const has = row.status === 'COMPUTED';
    const sources = row.sourceEventsTotal;
    body.append(el('tr', {},
      el('td', { class: 'muted', 'data-label': 'Механизм' }, m.printedNumber || '—'),
      el('th', { scope: 'row' }, row.name || (row.proposedCode ? 'Клетка плана пуста; чтение предложено' : 'Клетка плана пуста'),
        row.code && row.proposedCode && row.code !== row.proposedCode ? el('div', { class: 'small reading open' },
          'предложено другое чтение, не подтверждено и не действует: индикатор «' + readings[m.id].proposed.indicatorName + '»') : null,
        row.meaning ? el('div', { class: 'small muted' }, row.meaning) : null,
        row.reason ? el('div', { class: 'small muted' }, row.reason) : null,
        row.note ? el('div', { class: 'small muted' }, row.note) : null, parts(row.parts)),
      el('td', { class: 'num', 'data-label': 'Значение' }, has ? number(row.value, row.unit)
        : el('span', { class: row.status === 'UNCONFIRMED' ? 'reading open' : 'muted' }, GAP[row.status] || row.status)),
      el('td', { class: 'num' + (row.numerator === null ? ' none' : ''), 'data-label': 'Числитель' }, number(row.numerator, row.termsUnit)),
      el('td', { class: 'num' + (row.denominator === null ? ' none' : ''), 'data-label': 'Знаменатель' }, number(row.denominator, row.termsUnit)),
      el('td', { 'data-label': 'На дату', class: row.asOf ? '' : 'none' }, day(row.asOf) || '—'),
      el('td', { class: sources ? '' : 'none' }, sources ? el('button', { type: 'button', class: 'link',
        'aria-label': 'Открыть события, из которых вычислен показатель: ' + row.name, onclick: () => showSources(row, period) }, 'события: ' + plain.format(sources)) : '—')));
  }
  $('ind-caption').textContent = 'С ' + day(answer.period.from) + ' по ' + day(answer.period.to) + ', по сведениям на ' + day(answer.asOf) + '. Каждое число открывается до событий, из которых получено.';
  $('indicators').hidden = false;
}

function parts(list) {
  if (!list.length) return null;
  const body = el('tbody', {});
  for (const p of list) {
    const terms = p.numerator !== null && p.denominator !== null ? number(p.numerator, p.termsUnit) + ' / ' + number(p.denominator, p.termsUnit) : '';
    body.append(el('tr', { class: p.group ? 'sub' : '' }, el('th', { scope: 'row' }, p.label),
      el('td', { class: 'num' }, terms), el('td', { class: 'num' }, p.value === null ? (terms ? '—' : 'нет данных') : number(p.value, p.unit))));
  }
  return el('details', { class: 'small' }, el('summary', {}, 'Из чего складывается'), el('table', { class: 'parts' }, body));
}

async function showSources(row, period) {
  $('dialog-h').textContent = row.name;
  $('dialog-body').replaceChildren(el('p', { class: 'muted' }, 'Загрузка…'));
  $('dialog').showModal();
  await appendSources(row, period, null);
}

async function appendSources(row, period, cursor) {
  const body = $('dialog-body');
  try {
    const answer = await get('', '/v1/plans/' + plan.id + '/indicators/' + row.mechanismId + '/sources?limit=50&period=' + period + (cursor ? '&cursor=' + encodeURIComponent(cursor) : ''), 'Служба плана');
    if (!cursor) body.replaceChildren(el('p', {}, 'Событий: ' + plain.format(answer.total) + '. Каждое — факт, полученный от другой службы.'));
    for (const event of answer.items) {
      body.append(el('details', {}, el('summary', {}, day(event.aboutOn) + ' · ' + (EVENTS[event.type] || event.type) + ' · известно с ' + day(event.knownOn)),
        el('p', { class: 'small muted' }, 'Событие ' + event.type + ', номер ' + event.eventId + ', источник ' + (event.source || '—')),
        el('pre', {}, JSON.stringify(event.data, null, 2))));
    }
    if (answer.next) {
      const more = el('button', { type: 'button' }, 'Показать ещё');
      more.addEventListener('click', () => { more.remove(); appendSources(row, period, answer.next); });
      body.append(more);
    }
  } catch (e) { body.replaceChildren(el('p', { class: 'message bad' }, e.message)); }
}

async function loadAgeing(mine) {
  $('age-message').replaceChildren();
  try {
    const answer = await get(settings.debtUrl, '/v1/ageing?by=planResource,consumerGroup&asOf=' + settings.today, 'Служба задолженности');
    if (mine !== visit) return;
    cells = answer;
    const t = answer.totals;
    card('debt', 'Задолженность всего', rub(t.principal), '', 'основной долг на ' + day(answer.asOf));
    card('debt', 'В том числе просроченная', rub(t.overdue), 'bad', '');
    card('debt', 'Срок оплаты не наступил', rub(t.notDue), '', '');
    card('debt', 'Авансы', rub(t.advance), '', 'в долг не входят; сальдо ' + rub(t.balance));
    $('totals').hidden = false;
    showMatrix();
  } catch (e) {
    if (mine !== visit) return;
    $('age-message').replaceChildren(el('p', { class: 'message bad', role: 'alert' }, e.message));
    $('age-table').replaceChildren();
  }
  $('ageing').hidden = false;
}

function card(group, label, value, kind, hint) {
  $('cards-' + group).append(el('div', { class: 'card ' + kind }, el('dt', {}, label), el('dd', {}, String(value)), hint ? el('dd', {}, el('small', {}, hint)) : null));
}

function showMatrix() {
  const cut = $('cut').value, rows = new Map(), sums = {}, table = $('age-table');
  for (const c of cells.cells) {
    const resource = c.planResource || c.resource, group = c.consumerGroup;
    const key = cut === 'both' ? resource + '/' + group : cut === 'consumerGroup' ? group : resource;
    const row = rows.get(key) || {};
    row[c.bucket] = (row[c.bucket] || 0) + kopecks(c.amount);
    sums[c.bucket] = (sums[c.bucket] || 0) + kopecks(c.amount);
    rows.set(key, row);
  }
  const total = row => BUCKETS.reduce((sum, [code]) => sum + (row[code] || 0), 0);
  const cell = (value, cls) => el('td', { class: 'num ' + (cls || '') + (value ? '' : ' muted') }, value ? money.format(value / 100) : '0,00');
  const label = key => key.split('/').map(code => NAMES[code] || code).join(', ');
  const order = Object.keys(NAMES), place = code => code === 'OTHER' || !order.includes(code) ? 999 : 100 + order.indexOf(code),
    rank = key => key.split('/').map(place).join('/');
  table.replaceChildren(
    el('caption', {}, 'Рублей на ' + day(cells.asOf) + ' по срокам возникновения. Пять граф постановления начинаются с 1–3 месяцев; моложе месяца показано отдельно.'
      + (cells.calendarUnverified ? ' Часть сроков оплаты лежит вне известного производственного календаря: переносы не учтены.' : '')),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, cut === 'consumerGroup' ? 'Группа потребителей' : cut === 'both' ? 'Ресурс, группа' : 'Вид ресурса'),
      ...BUCKETS.map(([, name]) => el('th', { scope: 'col', class: 'num' }, name)), el('th', { scope: 'col', class: 'num' }, 'Всего'))),
    el('tbody', {}, ...[...rows.entries()].sort((a, b) => rank(a[0]) < rank(b[0]) ? -1 : 1).map(([key, row]) => el('tr', {}, el('th', { scope: 'row' }, label(key)),
      ...BUCKETS.map(([code]) => cell(row[code] || 0)), cell(total(row), 'total')))),
    el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, 'Итого'), ...BUCKETS.map(([code]) => cell(sums[code] || 0)), cell(total(sums), 'total'))));
}

$('login').addEventListener('submit', event => {
  event.preventDefault();
  const token = $('token').value.trim().replace(/^Bearer\s+/i, '');
  if (!token) { $('messages').replaceChildren(); say('Вставьте токен в поле и нажмите «Войти».', true); return; }
  sessionStorage.setItem(KEY, token);
  $('token').value = '';
  start();
});
$('logout').addEventListener('click', () => { sessionStorage.removeItem(KEY); location.reload(); });
$('dialog-close').addEventListener('click', () => $('dialog').close());
$('period').addEventListener('change', loadIndicators);
$('cut').addEventListener('change', () => cells && showMatrix());
$('only').addEventListener('change', event => {
  const wanted = event.target.value;
  document.querySelectorAll('#plan-rows tr').forEach(row => {
    const state = row.dataset.state;
    row.hidden = wanted !== '' && (state ? state !== wanted : true);
  });
});
start();
