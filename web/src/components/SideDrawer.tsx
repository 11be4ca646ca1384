import { Drawer } from "@heroui/react";
import type { ReactNode } from "react";

/** A panel over the screen's right edge; on a phone it comes from below. */
export function SideDrawer(props: { title: string; phone: boolean; onClose: () => void; children: ReactNode }) {
  const { title, phone, onClose, children } = props;
  return (
    <Drawer.Backdrop isOpen onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content placement={phone ? "bottom" : "right"}>
        <Drawer.Dialog className={phone ? "max-h-[85dvh]" : "w-full max-w-lg"}>
          <Drawer.CloseTrigger />
          <Drawer.Header>
            <Drawer.Heading>{title}</Drawer.Heading>
          </Drawer.Header>
          <Drawer.Body className="text-foreground">{children}</Drawer.Body>
        </Drawer.Dialog>
      </Drawer.Content>
    </Drawer.Backdrop>
  );
}
