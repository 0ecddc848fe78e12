import { PageLink } from '../../ui/page-link.js';

/** Links stand in lists: each is a target of its own. */
const target = { display: 'inline-block', lineHeight: '24px' };

/** Opens a norm in the list of its edition. */
export function NormLink({ id, edition }: { readonly id: string; readonly edition: string | undefined }) {
  return (
    <PageLink to="/settings/standard" search={{ norm: id, ...(edition !== undefined && { edition }) }} sx={target}>
      {id}
    </PageLink>
  );
}

/** Opens the list of open questions of an edition. */
export function QuestionLink({ id, edition }: { readonly id: string; readonly edition: string | undefined }) {
  return (
    <PageLink to="/settings/standard" search={{ tab: 'questions', ...(edition !== undefined && { edition }) }} sx={target}>
      {id}
    </PageLink>
  );
}
