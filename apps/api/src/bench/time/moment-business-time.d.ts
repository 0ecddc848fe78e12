declare module 'moment-business-time' {
  import type moment from 'moment';

  const patched: typeof moment;
  export default patched;
}
