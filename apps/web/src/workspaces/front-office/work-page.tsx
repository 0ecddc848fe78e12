import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { parseWorkSearch, WORK_TABS, type WorkSearch, type WorkTab } from '../../features/process/urls.js';
import { workFilterOf, type WorkOwner } from '../../features/process/work-filter.js';
import { WorkList } from '../../features/process/work-list.js';
import { WorkCountDocument } from '../../features/process/work-list.generated.js';
import { WorkTabs } from '../../features/process/work-tabs.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { ExportButton } from '../../features/export/export-button.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { AppealView } from './appeal-view.js';
import { CardToolbar } from './card-toolbar.js';
import { focusOpenRow } from './focus-open-row.js';

/** Steps that wait for me, my unit, the office; the open appeal stands beside them. */
export function WorkPage() {
  const { t } = useTranslation('frontOffice');
  const search = useSearch({ from: '/signed-in/work' });
  const { staff } = useViewer();
  const navigate = useNavigate();
  const owner = useMemo(() => ({ unitId: staff.unit.id, officeId: staff.office.id }), [staff.unit.id, staff.office.id]);
  const { counts, refresh } = useCounts(owner);
  const [acted, setActed] = useState(0);
  const go = useCallback((next: WorkSearch, replace: boolean) => void navigate({ to: '/work', search: next, replace }), [navigate]);
  const close = useCallback(() => {
    focusOpenRow();
    go(parseWorkSearch({ ...search, appeal: undefined }), false);
  }, [go, search]);
  const back = t('keys.back');
  const open = search.appeal !== undefined;
  useShortcuts(useMemo(() => (open ? [{ code: 'Escape', label: back, shown: 'Esc', run: close }] : []), [open, back, close]));
  return (
    <SplitView
      detailLabel={t('appeals.card')}
      detailWidth="clamp(520px, 50%, 860px)"
      detail={search.appeal === undefined ? null : <AppealView key={search.appeal} id={search.appeal} headingLevel="h2" toolbar={<CardToolbar id={search.appeal} onClose={close} />} onActed={() => setActed((count) => count + 1)} />}
      master={
        <>
          <PageTitle title={t('work.title')} tabCount={counts.mine ?? 0} beside={<ExportButton list="work" variables={{ filter: workFilterOf(search, owner) }} />} />
          <WorkTabs search={search} counts={counts} officeId={owner.officeId} onChange={(change) => go(parseWorkSearch({ ...search, ...change }), true)} />
          <WorkList search={search} owner={owner} acted={acted} onChanged={refresh} onOpen={(appeal) => go({ ...search, appeal }, open)} />
        </>
      }
    />
  );
}

/** How many stand behind each tab. */
function useCounts(owner: WorkOwner) {
  const mine = useQuery(WorkCountDocument, { variables: { filter: workFilterOf({ tab: 'mine' }, owner) } });
  const unit = useQuery(WorkCountDocument, { variables: { filter: workFilterOf({ tab: 'unit' }, owner) } });
  const office = useQuery(WorkCountDocument, { variables: { filter: workFilterOf({ tab: 'office' }, owner) } });
  const asked = { mine, unit, office };
  const counts: Partial<Record<WorkTab, number>> = {};
  for (const tab of WORK_TABS) {
    const total = (asked[tab].data ?? asked[tab].previousData)?.steps.totalCount;
    if (total !== undefined) counts[tab] = total;
  }
  const [again, againUnit, againOffice] = [mine.refetch, unit.refetch, office.refetch];
  const refresh = useCallback(() => {
    for (const ask of [again, againUnit, againOffice]) void ask().catch(() => undefined);
  }, [again, againUnit, againOffice]);
  return { counts, refresh };
}
