import { useNavigate } from '@tanstack/react-router';
import { SearchBox } from '../../features/accounts/search-box.js';

/** The search of the header: an account opens at the reception; who is not found is registered without one. */
export function HeaderSearch() {
  const navigate = useNavigate();
  return (
    <SearchBox
      onOpen={(accountId) => void navigate({ href: `/reception?account=${encodeURIComponent(accountId)}` })}
      onWithoutAccount={() => void navigate({ href: '/appeals/new' })}
    />
  );
}
