export type { HttpHandler, TemplatedApp, us_listen_socket } from './app.ts';
export { App, us_listen_socket_close, us_socket_local_port } from './app.ts';
export { type Frame, frameMessage } from './frame.ts';
export type { HttpRequest } from './request.ts';
export type { HttpResponse } from './response.ts';
export type { UpgradeContext } from './upgrade-context.ts';
export {
  DROP_REASONS,
  type DropReason,
  type SendStatus,
  type WebSocket,
  type WebSocketBehavior,
} from './websocket.ts';
