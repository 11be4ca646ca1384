// Generated from docs/reference/openapi.json by `npm run generate`. Do not edit.

export interface paths {
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The trading accounts that fit the filter, a page at a time. */
        get: operations["accounts.list"];
        put?: never;
        /** @description Adds an account. A gateway that is asked must confirm it now; one that pushes may do so later, and until then the account waits. Nothing is stored when anything is refused. */
        post: operations["accountKeeping.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The trading accounts that fit the filter, as a file. */
        get: operations["accounts.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How fresh the figures of every account are that fits the filter. */
        get: operations["accounts.freshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Follows accounts as they change, as server-sent events: accounts with their rows, changed with what else of an account has changed, positions of the one looked at closely, heartbeat every ten seconds and reload when everything must be asked for again. It ends when the access token expires. */
        get: operations["accountStream.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One trading account. */
        get: operations["accounts.detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Says that the house is done with an account: it stays readable, and its source is left alone. Where the house wants a second person for that, it is proposed and nothing else happens yet. */
        post: operations["accountKeeping.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What an account was, is and will be for. */
        get: operations["accountKeeping.assignment"];
        /** @description Says what an account is for from a day on; what was said before is kept. */
        put: operations["accountKeeping.assign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/cash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The movements of cash of an account. */
        get: operations["cash.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/cash/{ticket}/class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Decides what a movement of cash was; every figure of flows follows. */
        put: operations["cash.classify"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/cash/{ticket}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every decision about one movement of cash, the oldest first. */
        get: operations["cash.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether a password of the account is kept; the password itself is never shown. */
        get: operations["accountKeeping.credentials"];
        /** @description Keeps a password of the account, sealed. */
        put: operations["accountKeeping.keepCredentials"];
        post?: never;
        /** @description Forgets the password of the account. */
        delete: operations["accountKeeping.forgetCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The balance of an account over its history. */
        get: operations["figures.curve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The deals of an account that fit the filter. */
        get: operations["deals.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/deals/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The deals of an account that fit the filter, as a file. */
        get: operations["deals.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/equity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The equity as it was observed. */
        get: operations["equity.equity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What was paid in and out, by kind of flow, and the deals that did it. */
        get: operations["figures.flows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How well an account can be seen now, and the latest changes of that. */
        get: operations["accountHealth.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The orders of an account, the last placed first. */
        get: operations["books.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The positions that are open, as a connected source or the newest statement says. */
        get: operations["books.positions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether the deals of an account explain what it holds. */
        get: operations["figures.reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The statistics of an account, as its terminal would print them. */
        get: operations["figures.statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/statistics/{key}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Why a statistic has its value: formula, inputs and the deals behind them. */
        get: operations["figures.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Alerts, the newest first. */
        get: operations["alert.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/silences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The silences that are on, the one that ends first at the top. */
        get: operations["alert.silences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/silences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends a silence before its time. */
        post: operations["alert.endSilence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Follows the alerts, as server-sent events: alert with one that is new or has changed, summary with how many are open, heartbeat every ten seconds and reload when everything must be asked for again. It ends when the access token expires. */
        get: operations["alert.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How many alerts are open, for the bell. */
        get: operations["alert.summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One alert with what happened to it. */
        get: operations["alert.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Says that the caller takes care of an alert: nobody is reminded, nobody else is called. */
        post: operations["alert.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends an alert whose cause will not be reported as over any more. */
        post: operations["alert.resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alerts/{id}/silence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Has nothing told of the cause of an alert until an instant, at most thirty days ahead. */
        post: operations["alert.silence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All keys, the newest first. */
        get: operations["apiKey.keys"];
        put?: never;
        /** @description Issues a key. What proves it stands in this answer only. */
        post: operations["apiKey.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Revokes a key; one that was revoked before stays so. */
        delete: operations["apiKey.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The proposals that the caller may decide about or has made, the newest first. A page may hold fewer than there are. */
        get: operations["approval.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One proposal. */
        get: operations["approval.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approves a proposal, which does what it proposes. Nobody approves their own. */
        post: operations["approval.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Rejects a proposal of somebody else. */
        post: operations["approval.reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Withdraws the caller's own proposal. */
        post: operations["approval.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What was done, the newest first. A page may hold fewer acts than asked for although there are more: as long as it has a next, the search can go on. */
        get: operations["audit.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every act that fits the filter, as a file. */
        get: operations["audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How far the log is chained, and what the last verification has found. */
        get: operations["audit.state"];
        put?: never;
        /** @description Goes through the whole log, which takes some seconds for each hundred thousand acts. */
        post: operations["audit.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One act. */
        get: operations["audit.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Changes the password and ends every other session of the caller. */
        post: operations["auth.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Who an invitation is for. */
        post: operations["accessLink.invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Accepts an invitation; the person then signs in with the password they chose. */
        post: operations["accessLink.acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who is signed in, and what they may do now. */
        get: operations["auth.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What a passkey has to answer to sign somebody in, or to prove them again. */
        post: operations["auth.passkeyChallenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Opens a session with a passkey. */
        post: operations["auth.signInWithPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Asks for a new password. The answer is the same whether there is such a person or not. */
        post: operations["accessLink.requestReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password-reset/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sets a new password with a link; every session of the person ends. */
        post: operations["accessLink.acceptReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Renews the session of the refresh cookie, and replaces the cookie. */
        post: operations["auth.refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Opens a session with a username and a password; the refresh token is set as a cookie. */
        post: operations["auth.signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Opens a session with username, password and a code, where the password alone is refused. */
        post: operations["auth.signInWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends the session of the refresh cookie. */
        post: operations["auth.signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Proves again who the caller is, for what asks for a fresh proof. */
        post: operations["auth.stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The breaks of one account or of all, the newest first. */
        get: operations["breaks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/breaks/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Notes that somebody has seen a break; it stays open until it agrees again. */
        post: operations["breaks.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/brokers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All brokers by name. */
        get: operations["catalog.brokers"];
        put?: never;
        /** @description Adds a broker. */
        post: operations["catalog.addBroker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/brokers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Corrects a broker's name or servers. */
        put: operations["catalog.changeBroker"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All funds by name. */
        get: operations["catalog.funds"];
        put?: never;
        /** @description Adds a fund. */
        post: operations["catalog.addFund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/funds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Corrects a fund's name; its currency stays. */
        put: operations["catalog.changeFund"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All managers by name. */
        get: operations["catalog.managers"];
        put?: never;
        /** @description Adds a manager. */
        post: operations["catalog.addManager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalog/managers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Corrects a manager's name. */
        put: operations["catalog.changeManager"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/credentials/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description With which key passwords are sealed, and how many still are with an older one. */
        get: operations["credentialKey.progress"];
        put?: never;
        /** @description Goes on with a change of keys, or begins one; repeat it until nothing is left. */
        post: operations["credentialKey.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All gateways. */
        get: operations["gateway.list"];
        put?: never;
        /** @description Adds a gateway and starts it. */
        post: operations["gateway.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The accounts that gateways report and nobody has added; nothing about them is kept. */
        get: operations["gateway.found"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/gateways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Changes a gateway and starts it anew. */
        put: operations["gateway.change"];
        post?: never;
        /** @description Ends a gateway and forgets its key; refused while accounts arrive through it. */
        delete: operations["gateway.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether the process lives. */
        get: operations["health.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the platform measures about itself, as text for Prometheus or as JSON. */
        get: operations["health.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether the platform can work; answered with status 503 when it cannot, and says why. */
        get: operations["health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The imports, the latest first, those that were refused included. */
        get: operations["imports.list"];
        put?: never;
        /** @description Imports a statement. What was taken from the file is in the answer; a refused file changes nothing but the list of imports. */
        post: operations["imports.importStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One import. */
        get: operations["imports.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What went wrong, the newest first. */
        get: operations["incident.incidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One incident with each step. */
        get: operations["incident.incident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every mail, the newest first. */
        get: operations["mail.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One mail with its text. */
        get: operations["mail.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Sends a mail that was not sent. */
        post: operations["mail.sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's own profile. */
        get: operations["profile.profile"];
        /** @description Changes the caller's own name and language. */
        put: operations["profile.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The caller's passkeys, the oldest first. */
        get: operations["passkey.passkeys"];
        put?: never;
        /** @description Registers the passkey that the browser has made. */
        post: operations["passkey.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What the browser needs to make a passkey for the caller. */
        post: operations["passkey.challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Gives a passkey of the caller another name. */
        put: operations["passkey.rename"];
        post?: never;
        /** @description Removes a passkey of the caller. */
        delete: operations["passkey.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Makes recovery codes in place of those that are left. */
        post: operations["profile.renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Where the caller is signed in. */
        get: operations["profile.sessions"];
        put?: never;
        post?: never;
        /** @description Ends all sessions of the caller but this one. */
        delete: operations["profile.revokeOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Ends one session of the caller. */
        delete: operations["profile.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Begins to set up one-time codes; they are on once a first code has been confirmed. */
        post: operations["profile.beginTotp"];
        /** @description Turns one-time codes off. */
        delete: operations["profile.endTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/totp/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Turns one-time codes on with the first one that the authenticator shows. */
        post: operations["profile.confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How FIDUS is now; up to ten seconds old. */
        get: operations["publicStatus.publicStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The observations that are not believed, of one account or of all, the newest first. */
        get: operations["quarantine.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Decides about observations that are not believed. */
        post: operations["quarantine.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The roles that can be given, and what each permits. */
        get: operations["user.roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/server-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The rules of trade servers' clocks to choose from at an import. */
        get: operations["imports.serverZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which program answers, and since when. */
        get: operations["system.about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/drill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Breaks a simulated part. A real one is refused, and so is one that is not healthy. */
        post: operations["drill.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest drills, the newest first. */
        get: operations["drill.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/drills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One drill, with what was measured so far. */
        get: operations["drill.one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/force-healing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Heals parts that have failed at once, whatever was tried before. */
        post: operations["watchdog.forceHealing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/force-sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Asks the sources for everything anew, and answers what came within ten seconds. */
        post: operations["sync.forceSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Keeps every healer away from a part and from all that rest on it. */
        post: operations["watchdog.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Lets healers go on. */
        post: operations["watchdog.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How every part is that is watched. */
        get: operations["watchdog.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What is announced and not over, that which ends first before the rest. */
        get: operations["plannedWork.list"];
        put?: never;
        /** @description Announces work. */
        post: operations["plannedWork.announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/mt5-watchdog/work/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends announced work before its time. */
        post: operations["plannedWork.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/uptime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The last 30 days, today included; up to half a minute old. */
        get: operations["uptime.uptime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The workflows that can be run, each with its newest run. */
        get: operations["workflow.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/workflows/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest demands, by persons and by the program, the newest first. */
        get: operations["workflow.demands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/workflows/dispatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What became of a demand, as GitHub says now. */
        get: operations["workflow.follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/workflows/{name}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Demands that a workflow be run. That this is accepted does not say that it runs, or helps. */
        post: operations["workflow.dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/system/workflows/{name}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The newest runs of a workflow, however they were started. */
        get: operations["workflow.runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The people who can sign in, or are invited to. */
        get: operations["user.users"];
        put?: never;
        /** @description Invites somebody. The link in the answer is not shown again. */
        post: operations["user.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One person. */
        get: operations["user.user"];
        /** @description Changes a person's name, e-mail address and roles. */
        put: operations["user.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Keeps a person out from now on; their sessions end. */
        post: operations["user.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Lets a person in again. */
        post: operations["user.enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Issues another link to a person who has not chosen a password yet. */
        post: operations["user.inviteAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Issues a link with which a person chooses a new password. */
        post: operations["user.resetLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Turns off the one-time codes of a person who cannot make them any more. */
        delete: operations["user.removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Where a person is signed in. */
        get: operations["user.sessions"];
        put?: never;
        post?: never;
        /** @description Ends all sessions of a person but the caller's own. */
        delete: operations["user.revokeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Ends one session of a person. */
        delete: operations["user.revokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Whether the process lives. */
        get: operations["health.health_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description What a person is to the house. What each may do stands in RolePermissions. Who is not signed in is a guest, which is no role.
         * @enum {string}
         */
        Role: "ADMIN" | "OPERATIONS" | "COMPLIANCE" | "OPERATOR" | "VIEWER" | "AUDITOR" | "CLIENT" | "AGENT" | "PARTNER";
        /** @description What is changed about a person. */
        UserChange: {
            displayName: string;
            email: string | null;
            roles: components["schemas"]["UserHeldRole"][];
        };
        /** @description A role that a person holds. */
        UserHeldRole: {
            role: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @description when it ends; an auditor's always does
             */
            until: string | null;
            /** @description the id of the client, agent or partner that the person is; for those roles only */
            subject: string | null;
        };
        /**
         * @description A language of the web app.
         * @enum {string}
         */
        Language: "es-MX" | "en";
        /** @description A person as administrators see them. */
        UserRow: {
            id: string;
            username: string;
            displayName: string;
            email: string | null;
            language: components["schemas"]["Language"] | null;
            roles: components["schemas"]["UserHeldRole"][];
            status: components["schemas"]["UserStatus"];
            mustChangePassword: boolean;
            /** @description whether signing in needs a one-time code besides the password */
            secondFactor: boolean;
            /**
             * Format: int32
             * @description how many passkeys the person has
             */
            passkeys: number;
            /**
             * Format: date-time
             * @description empty when the person never signed in
             */
            lastSignInAt: string | null;
            /**
             * Format: date-time
             * @description until when the open invitation can be used; empty without one
             */
            invitedUntil: string | null;
            /**
             * Format: date-time
             * @description when somebody asked for a new password for the person; empty once it was settled
             */
            resetRequestedAt: string | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change
             */
            version: number;
        };
        /**
         * @description How far a person has come.
         * @enum {string}
         */
        UserStatus: "INVITED" | "ACTIVE" | "DISABLED";
        /** @description What people change about themselves. */
        ProfileForm: {
            displayName: string;
            language: components["schemas"]["Language"] | null;
        };
        /** @description Another name for a passkey. */
        PasskeyName: {
            name: string;
        };
        /** @description A passkey. */
        Passkey: {
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with another name
             */
            version: number;
        };
        /** @description What a gateway is to be. */
        GatewayForm: {
            kind: components["schemas"]["GatewayKind"];
            name: string;
            /** @description where it answers; null for MetaApi */
            url: string | null;
            /** @description what it wants to be called with, write-only; null to keep the one it has */
            key: string | null;
            /** @description 1.0, 3.0, 4.0 or fidus to read a bridge as that; null to find it out */
            generation: string | null;
            /**
             * Format: int32
             * @description how often it is asked, 1 to 3600; null for the usual interval
             */
            pollSeconds: number | null;
        };
        /**
         * @description How facts about accounts arrive.
         * @enum {string}
         */
        GatewayKind: "BRIDGE" | "BRIDGE_HTTP" | "METAAPI" | "STATEMENT";
        /** @description A gateway. */
        Gateway: {
            id: string;
            kind: components["schemas"]["GatewayKind"];
            name: string;
            /** @description where it answers; null for one without an address of its own */
            url: string | null;
            /** @description how it is, and since when */
            state: components["schemas"]["State"];
            /** Format: date-time */
            since: string;
            /**
             * Format: date-time
             * @description when it last said anything
             */
            lastMessageAt: string | null;
            /** @description the version of its protocol, as it names it or as it is pinned */
            generation: string | null;
            /**
             * Format: int32
             * @description how many accounts arrive through it
             */
            accounts: number;
            /** @description what a person should know, empty when there is nothing */
            detail: string;
            warnings: components["schemas"]["Warning"][];
            /**
             * Format: int32
             * @description how often it is asked; null for one that is not
             */
            pollSeconds: number | null;
            /** @description whether a key is kept for it */
            hasKey: boolean;
            /** @description whether it can be changed here; a setting of the program cannot */
            changeable: boolean;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change
             */
            version: number;
        };
        /**
         * @description What can be said of it in a word.
         * @enum {string}
         */
        State: "CONNECTED" | "CONNECTING" | "DOWN" | "REFUSED";
        /**
         * @description What should be known about a gateway although it works.
         * @enum {string}
         */
        Warning: "NOT_ENCRYPTED" | "NO_KEY";
        /** @description What a manager is to have. */
        ManagerForm: {
            name: string;
        };
        /** @description A manager. */
        Manager: {
            id: string;
            name: string;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change
             */
            version: number;
        };
        /** @description What a fund is to have. */
        FundForm: {
            name: string;
            currency: string;
        };
        /** @description A fund. */
        Fund: {
            id: string;
            name: string;
            currency: string;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change
             */
            version: number;
        };
        /** @description What a broker is to have. */
        BrokerForm: {
            name: string;
            servers: string[];
        };
        /** @description A broker. */
        Broker: {
            id: string;
            name: string;
            /** @description the names of its trade servers */
            servers: string[];
            /**
             * Format: int64
             * @description to be sent as If-Match with a change
             */
            version: number;
        };
        /** @description A password to keep: as it is, or as the Fernet token of an earlier installation. */
        CredentialForm: {
            /** @description null with a token */
            investorPassword: string | null;
            /** @description null with a password */
            fernetToken: string | null;
        };
        /** @description What may be said of an account's password. */
        Credential: {
            state: components["schemas"]["CredentialState"];
            /** @description the key that it is sealed with; null without a password */
            keyId: string | null;
            /** Format: date-time */
            changedAt: string | null;
            changedBy: string | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change; 0 without a password
             */
            version: number;
        };
        /**
         * @description Whether a password is kept.
         * @enum {string}
         */
        CredentialState: "NONE" | "SEALED";
        /** @description What a movement of cash was. */
        Classification: {
            flowClass: components["schemas"]["FlowClass"];
            /** @description why, 3 to 500 characters; it is kept with the decision */
            reason: string;
        };
        /**
         * @description What a movement of cash was, with the three properties that figures are computed from.
         * @enum {string}
         */
        FlowClass: "EXTERNAL_DEPOSIT" | "EXTERNAL_WITHDRAWAL" | "TRANSFER" | "PROFIT_WITHDRAWAL" | "PROFIT_RETURN" | "INTEREST" | "REBATE" | "FEE" | "COMMISSION" | "TAX" | "DIVIDEND" | "CORRECTION" | "CREDIT" | "BONUS" | "UNCLASSIFIED";
        /** @description An amount of money on the wire. */
        Amount: {
            /** @description decimal text with exactly the currency's decimal places, for example 123.40 */
            value: string;
            /** @description the currency's code */
            currency: string;
        };
        /** @description What a person has said a movement was. */
        CashFlowDecisionRow: {
            /** Format: int32 */
            number: number;
            flowClass: components["schemas"]["FlowClass"];
            /** @description what it counted as until then */
            before: components["schemas"]["FlowClass"];
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @description A movement of cash in a list. */
        CashRow: {
            ticket: string;
            /**
             * Format: date-time
             * @description the instant
             */
            time: string;
            /**
             * Format: local-date-time
             * @description the trade server's wall clock, as reported
             */
            brokerTime: string;
            type: components["schemas"]["DealType"];
            /** @description positive when it came in */
            amount: components["schemas"]["Amount"];
            /** @description the balance, credit included, just after it */
            balanceAfter: components["schemas"]["Amount"];
            comment: string;
            /** @description what it counts as in every figure */
            flowClass: components["schemas"]["FlowClass"];
            /** @description what it looks like from its type and its sign */
            suggested: components["schemas"]["FlowClass"];
            /** @description what a person can say it was */
            possible: components["schemas"]["FlowClass"][];
            /** @description what a person has said last; absent while nobody has */
            decided: components["schemas"]["CashFlowDecisionRow"] | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with a decision
             */
            version: number;
        };
        /**
         * @description What a deal did to the account. Only #BUY and #SELL trade; all others move cash.
         * @enum {string}
         */
        DealType: "BUY" | "SELL" | "BALANCE" | "CREDIT" | "CHARGE" | "CORRECTION" | "BONUS" | "COMMISSION" | "COMMISSION_DAILY" | "COMMISSION_MONTHLY" | "COMMISSION_AGENT_DAILY" | "COMMISSION_AGENT_MONTHLY" | "INTEREST" | "BUY_CANCELED" | "SELL_CANCELED" | "DIVIDEND" | "DIVIDEND_FRANKED" | "TAX" | "AGENT" | "STOP_OUT_COMPENSATION" | "UNCLASSIFIED";
        /**
         * @description What an account is for. It decides in which totals of the house the account counts.
         * @enum {string}
         */
        AccountRole: "CLIENT_CAPITAL" | "HOUSE" | "REINVESTED_PROFIT" | "SEPARATION" | "INTERMEDIARY" | "REBATE" | "DEMO";
        /** @description What an account is to be for, from a day on. */
        AssignmentForm: {
            role: components["schemas"]["AccountRole"];
            /** @description the broker's id; null for none */
            broker: string | null;
            /** @description the fund's id; null for none */
            fund: string | null;
            /** @description the manager's id; null for none */
            manager: string | null;
            /** @description the gateway's id; null when no source is to report about it */
            gateway: string | null;
            /**
             * Format: date
             * @description the first day on which it holds
             */
            from: string;
            /** @description why */
            reason: string;
        };
        /** @description What an account is for, from a day on. */
        Assignment: {
            role: components["schemas"]["AccountRole"];
            broker: string | null;
            fund: string | null;
            manager: string | null;
            gateway: string | null;
            /** Format: date */
            from: string;
            reason: string;
            /** @description who said so */
            by: string;
            /** Format: date-time */
            at: string;
        };
        /** @description Everything that was said about what an account is for. */
        Assignments: {
            /** @description in the order of the first days; those of today and before, and what is to come */
            history: components["schemas"]["Assignment"][];
            /**
             * Format: date-time
             * @description when the house was done with it; null while it is in use
             */
            archivedAt: string | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change
             */
            version: number;
        };
        /** @description Somebody new. */
        NewUser: {
            /** @description what the person will sign in with */
            username: string;
            displayName: string;
            email: string | null;
            language: components["schemas"]["Language"] | null;
            roles: components["schemas"]["UserHeldRole"][];
        };
        /** @description A link that is to be handed to a person. It is shown only in this answer. */
        AccessLink: {
            /** @description works once */
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description Somebody new, and the link with which they choose a password. */
        InvitedUser: {
            user: components["schemas"]["UserRow"];
            link: components["schemas"]["AccessLink"];
        };
        /** @description Why something is done. */
        StatedReason: {
            reason: string;
        };
        /** @description Why a workflow is run now. */
        DispatchForm: {
            reason: string;
        };
        /** @description A demand that a workflow be run. */
        Dispatch: {
            id: string;
            workflow: components["schemas"]["KnownWorkflow"];
            /** Format: date-time */
            at: string;
            /** @description who demanded it */
            by: string;
            /** @description what made them: person, or a part of the program */
            trigger: string;
            reason: string;
            /** @description how it stands; that a run succeeded is what the run itself says */
            progress: components["schemas"]["RemoteProgress"];
            /** @description its run; null when none has been seen */
            run: components["schemas"]["Run"] | null;
            /** @description why it was refused, or what is not known; null otherwise */
            detail: string | null;
        };
        /**
         * @description The workflows of the repository; nothing else can be run.
         * @enum {string}
         */
        KnownWorkflow: "backend" | "web" | "deploy-complete-bridge" | "monitor-bridge-health" | "mt5-full-restart" | "test-connection";
        /**
         * @description How something that was accepted stands.
         * @enum {string}
         */
        RemoteProgress: "WAITING" | "RUNNING" | "SUCCEEDED" | "FAILED" | "NEVER_RAN" | "REFUSED" | "UNKNOWN";
        /** @description A run of a workflow. */
        Run: {
            id: string;
            /** Format: int64 */
            number: number;
            title: string;
            /** @description what started it, in GitHub's word, for example repository_dispatch */
            event: string;
            /** @description GitHub's word, completed when it is over */
            status: string;
            /** @description GitHub's word, success when it ended well; null until it is over */
            conclusion: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: uri
             * @description where GitHub shows it
             */
            page: string;
        };
        /** @description What is announced. */
        WorkForm: {
            kind: components["schemas"]["WorkKind"];
            /** @description as the status names them, 1 to 1,000; only terminals are emptied */
            parts: string[];
            /**
             * Format: date-time
             * @description when it begins
             */
            from: string;
            /**
             * Format: date-time
             * @description when it ends, at most 31 days later
             */
            until: string;
            /** @description why, 1 to 500 characters */
            reason: string;
        };
        /**
         * @description What was announced.
         * @enum {string}
         */
        WorkKind: "MAINTENANCE" | "EMPTIED";
        /** @description Announced work that is not over. */
        Work: {
            id: string;
            kind: components["schemas"]["WorkKind"];
            parts: string[];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            by: string;
            reason: string;
        };
        /** @description Why announced work ends before its time. */
        EndWorkForm: {
            reason: string;
        };
        /** @description An order about a part. */
        PartOrder: {
            /** @description as the status names it */
            part: string;
            /** @description why, 1 to 500 characters */
            reason: string;
        };
        /** @description What is to be synced. */
        SyncForm: {
            /** @description a terminal, or a bridge or other gateway with all of its terminals, as the status names it; empty for every terminal */
            part: string | null;
            /** @description why, 1 to 500 characters */
            reason: string;
        };
        /** @description What came of it. */
        Sync: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            asked: number;
            /** Format: int32 */
            synced: number;
            accounts: components["schemas"]["Synced"][];
        };
        /** @description What came of it for one account. */
        Synced: {
            part: string;
            name: string;
            /** @description whether the source took the order */
            accepted: boolean;
            /** @description what it said */
            detail: string;
            /**
             * Format: date-time
             * @description when the observation was true that came after it; empty when none came in time, so that nothing was synced
             */
            observedAt: string | null;
        };
        /** @description An order to heal. */
        HealingOrder: {
            /** @description as the status names it; empty for all that have failed and nobody holds */
            part: string | null;
            /** @description why, 1 to 500 characters */
            reason: string;
        };
        /** @description What was ordered; only the status says what came of it. */
        Ordered: {
            parts: string[];
        };
        /**
         * @description How a part is broken on purpose.
         * @enum {string}
         */
        DrillFault: "KILL" | "FREEZE" | "ZERO" | "DISCONNECT";
        /** @description What is to be broken. */
        DrillForm: {
            /** @description as the status names it */
            part: string;
            fault: components["schemas"]["DrillFault"];
            /** @description why, 1 to 500 characters */
            reason: string;
        };
        /** @description A drill. All times count from the instant before the part was broken. */
        Drill: {
            id: string;
            part: string;
            name: string;
            fault: components["schemas"]["DrillFault"];
            by: string;
            reason: string;
            /** Format: date-time */
            at: string;
            /** @description what came of it; empty while it is under way */
            outcome: components["schemas"]["DrillOutcome"] | null;
            /** @description that it led to */
            incident: string | null;
            /** @description what was ordered, in order */
            rungs: components["schemas"]["Rung"][];
            /**
             * Format: int64
             * @description until it was sure
             */
            detectedAfterMillis: number | null;
            /**
             * Format: int64
             * @description until the first rung was ordered
             */
            orderedAfterMillis: number | null;
            /**
             * Format: int64
             * @description until the first fresh observation was accepted
             */
            restoredAfterMillis: number | null;
            /**
             * Format: int64
             * @description until it had stayed good for long enough
             */
            closedAfterMillis: number | null;
        };
        /**
         * @description What came of a drill.
         * @enum {string}
         */
        DrillOutcome: "HEALED" | "BACK_UNNOTICED" | "NOT_HEALED" | "NOT_BROKEN";
        /**
         * @description An action that may heal a part, the mildest first.
         * @enum {string}
         */
        Rung: "RECONNECT_SESSION" | "RESTART_TERMINAL" | "RESTART_BRIDGE" | "RESTART_ALL_TERMINALS" | "FAIL_OVER";
        /**
         * @description The two things that can be decided.
         * @enum {string}
         */
        Choice: "ACCEPT" | "DISCARD";
        /** @description What a person decides. */
        DecisionForm: {
            /** @description ACCEPT: the next observation of the source is taken; DISCARD: what it says is wrong */
            decision: components["schemas"]["Choice"];
            reason: string;
        };
        /**
         * @description Why a value is unknown. The web app has one sentence per constant and language.
         * @enum {string}
         */
        Absence: "NOT_OBTAINED" | "NOT_PROVIDED" | "NO_DEALS" | "NO_TRADES" | "INCOMPLETE_HISTORY" | "NO_VARIATION" | "NO_LOSSES" | "NO_DRAWDOWN" | "NO_MARGIN" | "NO_CAPITAL" | "TOO_FEW_LOOKS";
        /** @description No value, and why. */
        AbsentFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ABSENT";
            absent: components["schemas"]["Absence"];
        };
        /** @description Which account something is about. */
        AccountName: {
            id: string;
            server: string;
            login: string;
        };
        /** @description How many. */
        CountFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "COUNT";
            value: string;
        };
        /** @description One figure on the wire, told apart by its kind. Values are decimal text; a percent of 0.89 means 0.89 %. */
        Figure: components["schemas"]["MoneyFigure"] | components["schemas"]["RatioFigure"] | components["schemas"]["PercentFigure"] | components["schemas"]["CountFigure"] | components["schemas"]["LotsFigure"] | components["schemas"]["InfiniteFigure"] | components["schemas"]["AbsentFigure"];
        /** @description A ratio to nothing, which grows without bound. */
        InfiniteFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "INFINITE";
        };
        /** @description A traded volume in lots. */
        LotsFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "LOTS";
            value: string;
        };
        /** @description An amount of money, with at least the currency's decimal places. */
        MoneyFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "MONEY";
            value: string;
            currency: string;
        };
        /** @description A share in hundredths. */
        PercentFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "PERCENT";
            value: string;
        };
        /**
         * @description Why an observation is not believed. It is shown and not used.
         * @enum {string}
         */
        QuarantineReason: "ALL_ZERO" | "EQUITY_MISMATCH" | "UNEXPLAINED_CHANGE" | "TIME_BACKWARDS" | "FUTURE" | "WRONG_LOGIN" | "FROZEN" | "CURRENCY_CHANGED";
        /** @description Observations of an account that are not believed. */
        QuarantineRow: {
            id: string;
            account: components["schemas"]["AccountName"];
            reason: components["schemas"]["QuarantineReason"];
            detail: string;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            /**
             * Format: int64
             * @description how many there were
             */
            times: number;
            /**
             * Format: date-time
             * @description when the latest of them says that it was true
             */
            observedAt: string | null;
            /** @description what it says; null when the source offered no figures */
            values: components["schemas"]["QuarantinedFigures"] | null;
            gateway: string;
            state: components["schemas"]["QuarantineState"];
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with a decision
             */
            version: number;
        };
        /**
         * @description How it stands.
         * @enum {string}
         */
        QuarantineState: "OPEN" | "RECOVERED" | "ACCEPTED" | "DISCARDED";
        /** @description Figures that are shown and not used. */
        QuarantinedFigures: {
            balance: components["schemas"]["Figure"];
            credit: components["schemas"]["Figure"];
            floating: components["schemas"]["Figure"];
            equity: components["schemas"]["Figure"];
            margin: components["schemas"]["Figure"];
            freeMargin: components["schemas"]["Figure"];
        };
        /** @description A number without a unit. */
        RatioFigure: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "RATIO";
            value: string;
        };
        /** @description What an authenticator needs; shown only in this answer. */
        TotpSecret: {
            /** @description in Base32, to be typed in */
            secret: string;
            /** @description the same as an otpauth address, to be shown as a QR code */
            uri: string;
        };
        /** @description A code of an authenticator. */
        TotpCode: {
            code: string;
        };
        /** @description Codes to be kept on paper; shown only in this answer. Each can be used once. */
        RecoveryCodes: {
            codes: string[];
        };
        /** @description A new passkey. */
        NewPasskey: {
            name: string;
            clientDataJson: string;
            attestationObject: string;
            transports: string[];
        };
        /** @description What a browser makes a passkey with. */
        PasskeyCreation: {
            /** @description in Base64url */
            challenge: string;
            rp: components["schemas"]["RelyingParty"];
            user: components["schemas"]["PasskeyUser"];
            /** @description numbers of COSE, the best first */
            algorithms: number[];
            /** @description the ids of passkeys that the person has already, in Base64url */
            exclude: string[];
            /** Format: int64 */
            timeoutSeconds: number;
        };
        /** @description The person, as a passkey names them. */
        PasskeyUser: {
            /** @description in Base64url */
            id: string;
            name: string;
            displayName: string;
        };
        /** @description The house, as a passkey names it. */
        RelyingParty: {
            id: string;
            name: string;
        };
        /** @description A mail. */
        Mail: {
            id: string;
            recipient: string;
            language: string;
            subject: string;
            /** @description names what it is about; null for a mail that stands by itself */
            thread: string | null;
            confidential: boolean;
            state: components["schemas"]["MailState"];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: int32
             * @description how often it was handed to the mail server, or tried
             */
            attempts: number;
            /**
             * Format: date-time
             * @description when it is tried next; null when it is not
             */
            dueAt: string | null;
            /** @description why the last attempt failed; null when it did not */
            error: string | null;
            /**
             * Format: date-time
             * @description when the mail server took it; null when it has not
             */
            sentAt: string | null;
            messageId: string;
        };
        /**
         * @description How a mail stands.
         * @enum {string}
         */
        MailState: "WAITING" | "SENT" | "FAILED" | "NOT_SENT";
        /**
         * @description The way a file came.
         * @enum {string}
         */
        ImportChannel: "UPLOAD" | "COMMAND_LINE" | "WATCHED_FOLDER";
        /** @description Something to know about an import. */
        ImportNoteRow: {
            code: string;
            detail: string;
        };
        /** @description Why a file was refused. */
        ImportProblemRow: {
            code: string;
            detail: string;
            action: string;
        };
        /** @description One attempt to import a file. What was taken from it is absent when it was refused. */
        ImportRow: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description who imported it */
            by: string;
            channel: components["schemas"]["ImportChannel"];
            fileName: string;
            /** Format: int64 */
            fileBytes: number;
            status: components["schemas"]["ImportStatus"];
            accountId: string | null;
            server: string | null;
            login: string | null;
            /** @description the platform that wrote the file, and the kind of file */
            format: string | null;
            layout: components["schemas"]["Layout"] | null;
            /**
             * Format: int64
             * @description deals that were new
             */
            dealsAdded: number | null;
            /**
             * Format: int64
             * @description deals that were known with the same content
             */
            dealsKnown: number | null;
            /**
             * Format: int64
             * @description deals that were known with other content and were kept as they were
             */
            dealsDiffering: number | null;
            /** Format: int64 */
            ordersAdded: number | null;
            /**
             * Format: int32
             * @description open positions that the file lists
             */
            positionsOpen: number | null;
            /** @description whether the file has the account's whole history */
            complete: boolean | null;
            /** @description the balance before the file's first deal, zero when it is complete */
            missingOpening: components["schemas"]["Figure"];
            /** @description how the account stands now */
            reconciliation: components["schemas"]["ReconciliationStatus"] | null;
            /**
             * Format: date-time
             * @description the last instant that the file knows
             */
            asOf: string | null;
            /** Format: int64 */
            elapsedMillis: number;
            notes: components["schemas"]["ImportNoteRow"][];
            problem: components["schemas"]["ImportProblemRow"] | null;
        };
        /**
         * @description What became of a file.
         * @enum {string}
         */
        ImportStatus: "IMPORTED" | "NOTHING_NEW" | "REFUSED";
        /**
         * @description The arrangement of a statement, which changed over the years.
         * @enum {string}
         */
        Layout: "MT5_2016" | "MT5_2021" | "MT5_2022" | "MT4_STATEMENT" | "MT4_DETAILED";
        /**
         * @description Whether the deals of an account explain what it holds.
         * @enum {string}
         */
        ReconciliationStatus: "RECONCILED" | "BREAK" | "INCOMPLETE" | "NOT_CHECKED";
        /** @description How far a change of keys has come. */
        KeyProgress: {
            /** @description the newest key; empty when there is none yet */
            keyId: string | null;
            /**
             * Format: int64
             * @description how many passwords and keys are stored
             */
            total: number;
            /**
             * Format: int64
             * @description how many are still sealed with an older key
             */
            left: number;
        };
        /** @description Why a person has nothing more to do about a break for now. */
        AcknowledgementForm: {
            reason: string;
        };
        /**
         * @description What does not agree on an account.
         * @enum {string}
         */
        BreakKind: "BALANCE" | "HISTORY_DIFFERS" | "GAP" | "DIFFERING_DEAL" | "CLOCK_DRIFT" | "SOURCE_CHANGED";
        /** @description Something that does not agree on an account. */
        BreakRow: {
            id: string;
            account: components["schemas"]["AccountName"];
            kind: components["schemas"]["BreakKind"];
            /** @description what it is about within its kind, for example a ticket; empty for the account */
            subject: string;
            detail: string;
            /** @description the amount; absent where the break is not about one */
            difference: components["schemas"]["Figure"];
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description when it agreed again
             */
            closedAt: string | null;
            /** @description who has seen it */
            acknowledgedBy: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            acknowledgementReason: string | null;
        };
        /** @description The answer of a passkey to a challenge. */
        PasskeyAnswer: {
            id: string;
            clientDataJson: string;
            authenticatorData: string;
            signature: string;
            userHandle: string | null;
        };
        /** @description A fresh proof of who the caller is: exactly one of the three. */
        StepUp: {
            password: string | null;
            code: string | null;
            passkey: components["schemas"]["PasskeyAnswer"] | null;
        };
        /** @description Until when the proof counts as fresh. */
        Proof: {
            /** Format: date-time */
            provedUntil: string;
        };
        Credentials: {
            username: string;
            password: string;
        };
        /**
         * @description What a caller may do in one area of the house. Which role holds which permission is data of the identity module.
         * @enum {string}
         */
        Permission: "overview:read" | "leads:read" | "leads:write" | "clients:read" | "clients:write" | "clients:approve" | "investments:read" | "investments:write" | "investments:approve" | "fund:read" | "fund:write" | "fund:approve" | "payments:read" | "payments:write" | "payments:approve" | "accounts:read" | "accounts:write" | "accounts:approve" | "performance:read" | "performance:write" | "risk:read" | "risk:write" | "risk:approve" | "agents:read" | "agents:write" | "system:read" | "system:write" | "users:read" | "users:write" | "settings:read" | "settings:write" | "audit:read" | "jobs:read" | "jobs:write" | "own:read" | "own:write";
        /** @description A session as the web app holds it; the refresh token is in a cookie. */
        Session: {
            accessToken: string;
            /**
             * Format: date-time
             * @description when the access token stops being accepted
             */
            expiresAt: string;
            user: components["schemas"]["User"];
        };
        /** @description The person who is signed in, and what the menu is made of. */
        User: {
            id: string;
            username: string;
            displayName: string;
            roles: components["schemas"]["Role"][];
            permissions: components["schemas"]["Permission"][];
            mustChangePassword: boolean;
            /** @description empty until the person has chosen one */
            language: components["schemas"]["Language"] | null;
        };
        /** @description Username, password and a code. */
        CredentialsWithCode: {
            username: string;
            password: string;
            /** @description the six digits of an authenticator, or a recovery code */
            code: string;
        };
        /** @description Who asks for a new password. */
        ForgottenPassword: {
            username: string;
        };
        /** @description A password that is chosen with a link. */
        ChosenPassword: {
            token: string;
            password: string;
        };
        /** @description What a browser asks a passkey for. */
        PasskeyRequest: {
            /** @description in Base64url */
            challenge: string;
            /** @description the name that the passkey is bound to */
            rpId: string;
            /** Format: int64 */
            timeoutSeconds: number;
        };
        /** @description The token of a link: what stands behind its #. */
        LinkToken: {
            token: string;
        };
        /** @description Who is invited, and until when the link can be used. */
        OpenInvitation: {
            username: string;
            displayName: string;
            /** Format: date-time */
            expiresAt: string;
        };
        PasswordChange: {
            currentPassword: string;
            newPassword: string;
        };
        /** @description Something that is wrong with the log. */
        Broken: {
            /**
             * Format: int64
             * @description of the link; null for an act without one
             */
            number: number | null;
            /** @description the id of the act; null when it is not known */
            act: string | null;
            damage: components["schemas"]["Damage"];
            /** @description what is wrong, in a sentence */
            detail: string;
        };
        /** @description How far the log is chained, and what this node's last verification has found. */
        ChainState: {
            /**
             * Format: int64
             * @description how many acts are chained
             */
            chained: number;
            /**
             * Format: int64
             * @description how many acts wait to be
             */
            waiting: number;
            /** @description null when nobody has asked since this node started */
            verified: components["schemas"]["Verified"] | null;
        };
        /**
         * @description What can be wrong.
         * @enum {string}
         */
        Damage: "LINK_MISSING" | "LINK_CHANGED" | "LINK_UNREADABLE" | "ACT_MISSING" | "ACT_CHANGED" | "ACT_UNREADABLE" | "ACT_INSERTED" | "ACT_HIDDEN" | "END_CUT" | "END_ADDED";
        /** @description What a verification has found. */
        Verified: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description how many acts there are
             */
            acts: number;
            /**
             * Format: int64
             * @description the number up to which the chain is whole
             */
            chained: number;
            /**
             * Format: int64
             * @description how many acts wait to be chained
             */
            waiting: number;
            /** @description of the last link that is whole */
            hash: string;
            /** @description the first thing that is wrong; null when nothing is */
            broken: components["schemas"]["Broken"] | null;
        };
        /** @description Why something is rejected or withdrawn. */
        EndForm: {
            reason: string;
        };
        /** @description A proposal. */
        Approval: {
            id: string;
            /** @description what is proposed, for example archive-account */
            kind: string;
            /** @description what it is about */
            subjectType: string;
            /** @description which one */
            subjectId: string;
            values: components["schemas"]["ApprovalValue"][];
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** Format: date-time */
            expiresAt: string;
            state: components["schemas"]["ApprovalState"];
            /** @description whether the caller has proposed it, and so may withdraw but not decide */
            own: boolean;
            /** @description whether the caller may approve or reject it now */
            mayDecide: boolean;
            /** @description null while it is open */
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /**
             * Format: int64
             * @description to be sent as If-Match with a decision
             */
            version: number;
        };
        /**
         * @description How it stands.
         * @enum {string}
         */
        ApprovalState: "OPEN" | "APPROVED" | "REJECTED" | "WITHDRAWN" | "EXPIRED";
        /** @description One value of what is proposed. */
        ApprovalValue: {
            name: string;
            value: string;
        };
        /** @description Why something is approved; null when there is nothing to say. */
        ApprovalForm: {
            reason: string | null;
        };
        /** @description What a new key is to be. */
        ApiKeyForm: {
            name: string;
            role: components["schemas"]["Role"];
            /** @description some of the role's; none that manages people or keys */
            permissions: components["schemas"]["Permission"][];
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description A key, without what proves it. */
        ApiKeyRow: {
            id: string;
            name: string;
            /** @description the role whose permissions limit those of the key */
            role: components["schemas"]["Role"];
            permissions: components["schemas"]["Permission"][];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description to the minute; empty when it never was used
             */
            lastUsedAt: string | null;
            state: components["schemas"]["KeyState"];
        };
        /** @description A key that was just issued. */
        IssuedApiKey: {
            /** @description what the program sends as X-API-Key or as Bearer token; shown only in this answer */
            key: string;
            details: components["schemas"]["ApiKeyRow"];
        };
        /**
         * @description Whether a key is accepted.
         * @enum {string}
         */
        KeyState: "ACTIVE" | "EXPIRED" | "REVOKED";
        /** @description Until when nothing is told of an alert, and why. */
        SilenceForm: {
            /** Format: date-time */
            until: string;
            reason: string;
        };
        /** @description A silence: nothing is told of a cause for a time. */
        Silence: {
            id: string;
            /** @description of the alerts */
            key: string;
            author: string;
            reason: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** @description who has ended it before its time; or null */
            endedBy: string | null;
            /** @description whether it is on */
            active: boolean;
        };
        /** @description Why somebody ends an alert. */
        ResolveForm: {
            reason: string;
        };
        /** @description An alert. */
        Alert: {
            id: string;
            /** @description names the root cause */
            key: string;
            severity: components["schemas"]["Severity"];
            state: components["schemas"]["AlertState"];
            title: components["schemas"]["Bilingual"];
            detail: components["schemas"]["Bilingual"];
            /**
             * Format: date-time
             * @description when what it tells of began
             */
            since: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            changedAt: string;
            /**
             * Format: int32
             * @description how often it was opened; more than once when its cause came back at once
             */
            openings: number;
            /**
             * Format: int64
             * @description from its beginning to its end, or until now
             */
            seconds: number;
            /** @description who takes care of it; null while nobody does */
            acknowledgedBy: string | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            resolvedAt: string | null;
            /** @description how it ended; null while it is open */
            outcome: components["schemas"]["Bilingual"] | null;
            /** @description the person who has ended it; null when its cause is over */
            resolvedBy: string | null;
            /** @description the id of the open alert that explains it, so that nobody is told; or null */
            explainedBy: string | null;
            /**
             * Format: date-time
             * @description until when somebody has silenced it; or null
             */
            silencedUntil: string | null;
            /**
             * Format: int32
             * @description how many notices went out
             */
            notices: number;
            /** Format: date-time */
            escalatedAt: string | null;
            /** @description the path in the web app where one looks further; or null */
            page: string | null;
        };
        /**
         * @description How an alert stands.
         * @enum {string}
         */
        AlertState: "OPENED" | "ACKNOWLEDGED" | "RESOLVED";
        /** @description A sentence in both languages of the house. */
        Bilingual: {
            spanish: string;
            english: string;
        };
        /**
         * @description How bad an incident is, the mildest first.
         * @enum {string}
         */
        Severity: "INFO" | "WARNING" | "CRITICAL";
        /** @description What somebody says who takes care of an alert; null when there is nothing to say. */
        AcknowledgeForm: {
            note: string | null;
        };
        /** @description An account that is to be added. */
        AccountForm: {
            /** @description the broker's id in the catalogue */
            broker: string;
            /** @description the name of its trade server */
            server: string;
            /** @description the account number there */
            login: string;
            platform: components["schemas"]["Platform"];
            /** @description code of its currency, or CODE:digits; null to take what the gateway says */
            currency: string | null;
            /** @description its read-only password, write-only; null to keep none */
            investorPassword: string | null;
            /** @description the id of the gateway that its facts arrive through */
            gateway: string;
            role: components["schemas"]["AccountRole"];
            /** @description the fund's id; null for none */
            fund: string | null;
            /** @description the manager's id; null for none */
            manager: string | null;
        };
        /**
         * @description Which terminal wrote a statement.
         * @enum {string}
         */
        Platform: "MT4" | "MT5";
        /** @description An account that was added. */
        AddedAccount: {
            /** @description FIDUS' number of the account */
            id: string;
            server: string;
            login: string;
            /** @description WAITING until its gateway has reported it */
            health: components["schemas"]["Health"];
            /** @description whether its gateway has said that it is there */
            confirmed: boolean;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change of its assignment
             */
            version: number;
        };
        /**
         * @description How well an account can be seen.
         * @enum {string}
         */
        Health: "HEALTHY" | "DEGRADED" | "DOWN" | "WAITING" | "UNWATCHED";
        /** @description Why something is done. */
        ReasonForm: {
            reason: string;
        };
        /** @description What became of the wish to archive an account. */
        ArchiveOutcome: {
            /** @description whether it is archived now */
            archived: boolean;
            /** @description the id of the proposal that somebody else has to approve; null without one */
            approval: string | null;
        };
        /** @description One page of a list. */
        UserRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["UserRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description A sign-in that is open, as its person and administrators see it. */
        OpenSession: {
            id: string;
            /** @description what the browser said it is */
            device: string;
            /** @description where the person signed in from */
            address: string;
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description when it last showed that it is used, to a few minutes
             */
            lastSeenAt: string;
            /**
             * Format: date-time
             * @description when it ends at the latest
             */
            expiresAt: string;
            /** @description whether the request came with it */
            current: boolean;
        };
        /**
         * @description Whether a token has to be changed.
         * @enum {string}
         */
        Rotation: "NOT_YET" | "SOON" | "OVERDUE";
        /** @description The token with which GitHub is asked. */
        Token: {
            /**
             * Format: date-time
             * @description since when it has been in use here; it may be older
             */
            firstSeenAt: string;
            /**
             * Format: date-time
             * @description when it stops working; null when GitHub has not said
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description when it has to have been changed
             */
            rotateBefore: string;
            rotation: components["schemas"]["Rotation"];
        };
        /** @description A workflow. */
        Workflow: {
            name: components["schemas"]["KnownWorkflow"];
            /** @description GitHub's word, active when it can run; null when the repository does not have it, or nobody could be asked */
            state: string | null;
            /** @description its newest run; null when there was none, or nobody could be asked */
            lastRun: components["schemas"]["Run"] | null;
        };
        /** @description All workflows. */
        Workflows: {
            configured: boolean;
            /** @description null when none is configured */
            repository: string | null;
            /** @description why states and runs are not known; null when they are */
            trouble: string | null;
            /** @description null without one */
            token: components["schemas"]["Token"] | null;
            workflows: components["schemas"]["Workflow"][];
        };
        /** @description A demand that a workflow be run, as it is kept. */
        Demand: {
            id: string;
            workflow: components["schemas"]["KnownWorkflow"];
            /** Format: date-time */
            at: string;
            by: string;
            trigger: string;
            reason: string;
            /** @description what GitHub said when it was made; how it stands now is asked for by itself */
            outcome: components["schemas"]["DispatchOutcome"];
            /** @description why it was refused, or what is not known; null otherwise */
            detail: string | null;
        };
        /**
         * @description What GitHub said.
         * @enum {string}
         */
        DispatchOutcome: "DEMANDED" | "ACCEPTED" | "REFUSED";
        /** @description How a step of the alarm stands. */
        Burn: {
            step: components["schemas"]["BurnStep"];
            state: components["schemas"]["BurnState"];
            /** @description of the alert */
            severity: components["schemas"]["Severity"];
            /** @description above this many times what the objective allows it fires, in both windows */
            rate: string;
            overLong: components["schemas"]["Window"];
            overShort: components["schemas"]["Window"];
        };
        /**
         * @description What a step of the alarm says.
         * @enum {string}
         */
        BurnState: "FIRES" | "QUIET" | "UNKNOWN";
        /**
         * @description When an objective is missed so fast that somebody has to know: more than so many times as fast as a month allows, over a long window and still over a short one. After the chapter on alerting of Google's Site Reliability Workbook.
         * @enum {string}
         */
        BurnStep: "FAST" | "STEADY" | "SLOW";
        /** @description One day, in UTC. */
        Day: {
            /** Format: date */
            day: string;
            availability: components["schemas"]["Figure"];
            /** Format: int64 */
            looks: number;
        };
        /** @description How incidents were handled. */
        Record: {
            /** Format: int32 */
            incidents: number;
            detection: components["schemas"]["Spread"] | null;
            dispatch: components["schemas"]["Spread"] | null;
            recovery: components["schemas"]["Spread"] | null;
            verification: components["schemas"]["Spread"] | null;
            rungs: components["schemas"]["RungTries"][];
            /**
             * Format: int32
             * @description in how many of them a person was called
             */
            interventions: number;
        };
        /** @description How often a rung was ordered, and how often it healed. */
        RungTries: {
            rung: components["schemas"]["Rung"];
            /** Format: int32 */
            ordered: number;
            /** Format: int32 */
            healed: number;
        };
        /** @description How long something took, in milliseconds. */
        Spread: {
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            p50Millis: number;
            /** Format: int64 */
            p95Millis: number;
            /** Format: int64 */
            p99Millis: number;
            /** Format: int64 */
            longestMillis: number;
        };
        /** @description The last days. */
        Uptime: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** @description the share of looks that must find fresh data, as a decimal fraction */
            objective: string;
            /** @description the share that did, in percent, over all days */
            availability: components["schemas"]["Figure"];
            /** @description how much of what may fail has failed, in percent */
            budgetSpent: components["schemas"]["Figure"];
            days: components["schemas"]["Day"][];
            /** @description how fast it is being missed now, one for each step of the alarm */
            burns: components["schemas"]["Burn"][];
            /** @description how real incidents were handled */
            incidents: components["schemas"]["Record"];
            /** @description how those were handled that somebody caused on purpose */
            drills: components["schemas"]["Record"];
        };
        /** @description A window of an alarm. */
        Window: {
            /**
             * Format: int64
             * @description how long it is
             */
            seconds: number;
            /**
             * Format: int32
             * @description of it in which accounts were looked at
             */
            minutes: number;
            /**
             * Format: int64
             * @description how many there were
             */
            looks: number;
            /** @description how many times as fast as the objective allows they found nothing fresh */
            burnRate: components["schemas"]["Figure"];
        };
        /**
         * @description What is wrong with a part, as its signals tell.
         * @enum {string}
         */
        Cause: "DEAD" | "SESSION_STALLED" | "NOT_ANSWERING" | "ALL_ZERO" | "NOT_SYNCING" | "TRADE_SERVER_LOST" | "DISCONNECTED" | "ZEROS" | "TRADING_OFF" | "SILENT" | "LAGGING";
        /**
         * @description What this node does about the calls.
         * @enum {string}
         */
        DeadmanPhase: "NOT_CONFIGURED" | "SILENT" | "ANSWERED" | "FAILING";
        /** @description How the calls to the service outside go. */
        DeadmanState: {
            /** @description what this node does */
            phase: components["schemas"]["DeadmanPhase"];
            /**
             * Format: date-time
             * @description when the service has last answered this node
             */
            answeredAt: string | null;
            /**
             * Format: date-time
             * @description since when it has not answered any more
             */
            failingSince: string | null;
            /** @description why, without the address */
            failure: string | null;
        };
        /** @description A person keeps healers away. */
        Hold: {
            by: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        /** @description How a part is. */
        Part: {
            /** @description names it in orders to the watchdog */
            part: string;
            kind: components["schemas"]["SubjectKind"];
            /** @description as people know it */
            name: string;
            phase: components["schemas"]["Phase"];
            /** Format: date-time */
            since: string;
            /** @description the incident that it has or belongs to */
            incident: string | null;
            cause: components["schemas"]["Cause"] | null;
            severity: components["schemas"]["Severity"] | null;
            /** @description why it is not healed now */
            waiting: components["schemas"]["Wait"] | null;
            hold: components["schemas"]["Hold"] | null;
        };
        /**
         * @description The name of a State.
         * @enum {string}
         */
        Phase: "HEALTHY" | "SUSPECT" | "FAILED" | "HEALING" | "VERIFYING" | "RECOVERED" | "MANUAL_REQUIRED" | "FLAPPING";
        /** @description How everything is. */
        Status: {
            /** Format: date-time */
            at: string;
            mode: components["schemas"]["WatchdogMode"];
            /** @description whether this node watches; another one shows only parts that were ever in trouble */
            watchingHere: boolean;
            /** @description how this node's calls to the service outside go, which notices when they stop */
            deadman: components["schemas"]["DeadmanState"];
            parts: components["schemas"]["Part"][];
        };
        /**
         * @description What kind of part is watched; a part rests on parts of the kinds before its own.
         * @enum {string}
         */
        SubjectKind: "PLATFORM" | "GATEWAY" | "BRIDGE" | "TRADE_SERVER" | "TERMINAL";
        /**
         * @description Why a part that has failed is not being healed now.
         * @enum {string}
         */
        Wait: "SYMPTOM" | "CAUSE_IN_DOUBT" | "CAUSE_SETTLING" | "GATHERING" | "MAINTENANCE" | "HELD" | "NOT_THE_HEALER" | "MARKET_CLOSED" | "DRY_RUN";
        /**
         * @description What the watchdog does about what it finds.
         * @enum {string}
         */
        WatchdogMode: "HEAL" | "REHEARSE" | "OFF";
        /** @description The program that answers. */
        About: {
            /** @description of FIDUS; development when it was not packaged */
            version: string;
            store: components["schemas"]["StoreEngine"];
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description the server's time
             */
            time: string;
        };
        /**
         * @description The engine that keeps the data.
         * @enum {string}
         */
        StoreEngine: "SQLite" | "MongoDB";
        /** @description A rule that brokers' servers use, to choose from at an import. */
        ServerZoneRow: {
            /** @description what the import takes as serverZone */
            id: string;
            /** @description what a person reads */
            label: string;
        };
        /** @description What a role permits. */
        RoleRights: {
            role: components["schemas"]["Role"];
            permissions: components["schemas"]["Permission"][];
            /** @description whether it is given only until a date */
            needsEnd: boolean;
            /** @description whether it needs the id of the client, agent or partner */
            needsSubject: boolean;
        };
        /**
         * @description What such a list shows.
         * @enum {string}
         */
        Shown: "OPEN" | "ALL";
        /** @description One page of a list. */
        QuarantineRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["QuarantineRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description Something that failed. */
        PublicIncident: {
            /** @description of the part that failed */
            kind: components["schemas"]["SubjectKind"];
            severity: components["schemas"]["Severity"];
            /**
             * Format: date-time
             * @description the last instant at which all was well
             */
            began: string;
            /**
             * Format: date-time
             * @description when it worked again; null while it does not
             */
            restored: string | null;
        };
        /**
         * @description How FIDUS is in one word.
         * @enum {string}
         */
        PublicState: "OPERATIONAL" | "DEGRADED" | "DOWN" | "UNKNOWN";
        /** @description How FIDUS is. */
        PublicStatus: {
            state: components["schemas"]["PublicState"];
            /** Format: date-time */
            at: string;
            /** @description the share of looks that found fresh data in the last 30 days, in percent */
            availability: components["schemas"]["Figure"];
            /** @description those that are open or began within seven days, the newest first, at most 50 */
            incidents: components["schemas"]["PublicIncident"][];
        };
        /** @description What a person sees of themselves. */
        Profile: {
            user: components["schemas"]["UserRow"];
            totp: components["schemas"]["Totp"];
            /**
             * Format: date-time
             * @description until when the last proof of who they are counts as fresh; it may have passed
             */
            provedUntil: string | null;
        };
        /** @description One-time codes of a person. */
        Totp: {
            state: components["schemas"]["TotpState"];
            /** Format: date-time */
            since: string | null;
            /** Format: int32 */
            recoveryCodesLeft: number;
        };
        /**
         * @description How far one-time codes are set up.
         * @enum {string}
         */
        TotpState: "OFF" | "PENDING" | "ON";
        /** @description How sending goes. */
        MailHealth: {
            /** @description whether there is a mail server */
            configured: boolean;
            /**
             * Format: date-time
             * @description since when it cannot be used; null while it can
             */
            failingSince: string | null;
            /** @description why; null while it can be used */
            failure: string | null;
            /** Format: int64 */
            waiting: number;
            /** Format: int64 */
            failed: number;
        };
        /** @description Mails, the newest first. */
        MailPage: {
            items: components["schemas"]["Mail"][];
            /** @description to be sent as after; null on the last page */
            next: string | null;
            health: components["schemas"]["MailHealth"];
        };
        /** @description A mail with its text. */
        MailDetail: {
            mail: components["schemas"]["Mail"];
            /** @description null when it is for the recipient alone */
            text: string | null;
        };
        /** @description An incident. */
        Incident: {
            id: string;
            part: string;
            /** @description of the part, as people knew it when it failed */
            name: string;
            cause: components["schemas"]["Cause"];
            severity: components["schemas"]["Severity"];
            drill: boolean;
            /** Format: date-time */
            began: string;
            /** Format: date-time */
            detected: string;
            /** Format: date-time */
            opened: string;
            /** Format: date-time */
            restored: string | null;
            /** Format: date-time */
            closed: string | null;
            /** @description the incident of which it turned out to be a symptom */
            into: string | null;
            personNeeded: boolean;
            symptoms: string[];
            /**
             * Format: int64
             * @description from the last instant at which all was well until it was sure
             */
            secondsToDetect: number;
            /**
             * Format: int64
             * @description until the first fresh observation was accepted
             */
            secondsToRestore: number | null;
        };
        /** @description One page of a list. */
        IncidentPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["Incident"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description An incident with what happened in it. */
        IncidentStory: {
            incident: components["schemas"]["Incident"];
            steps: components["schemas"]["Step"][];
        };
        /** @description A step of an incident. */
        Step: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description after the last instant at which all was well
             */
            seconds: number;
            kind: components["schemas"]["StepKind"];
            what: string;
            why: string;
        };
        /**
         * @description What a step is.
         * @enum {string}
         */
        StepKind: "OPENED" | "TURNED" | "DECIDED" | "ORDERED" | "WORSENED" | "PERSON_NEEDED" | "RESTORED" | "RELAPSED" | "ABSORBED" | "CLOSED";
        /** @description One page of a list. */
        ImportRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["ImportRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description Something that the platform cannot work without. */
        HealthComponent: {
            name: string;
            status: components["schemas"]["HealthStatus"];
            /** @description its kind and version, and what is wrong or notable if anything is */
            detail: string;
        };
        /**
         * @description The word that a probe reads.
         * @enum {string}
         */
        HealthStatus: "UP" | "DOWN";
        /** @description Whether the platform can work. */
        Readiness: {
            /** @description DOWN when a component is */
            status: components["schemas"]["HealthStatus"];
            components: components["schemas"]["HealthComponent"][];
        };
        /** @description What one meter shows. */
        Metric: {
            name: string;
            tags: {
                [key: string]: string;
            };
            /** @description the measurements by their name, for example count and total */
            values: {
                [key: string]: number;
            };
        };
        /** @description Every meter at an instant. */
        Metrics: {
            /** Format: date-time */
            time: string;
            metrics: components["schemas"]["Metric"][];
        };
        /** @description Whether the process answers. */
        Liveness: {
            /** @description always UP: a process that does not live does not answer */
            status: components["schemas"]["HealthStatus"];
        };
        /** @description An account that a gateway reports and nobody has added. */
        Found: {
            /** @description the gateway's id */
            gateway: string;
            /** @description null when the gateway does not name it */
            server: string | null;
            login: string;
            company: string | null;
            currency: string | null;
            tradeMode: components["schemas"]["TradeMode"];
            simulated: boolean;
            /** Format: date-time */
            seenAt: string;
        };
        /**
         * @description Whose money an account trades (ACCOUNT_TRADE_MODE).
         * @enum {string}
         */
        TradeMode: "DEMO" | "CONTEST" | "REAL" | "UNKNOWN";
        /** @description One page of a list. */
        BreakRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["BreakRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description One value that an act tells of. */
        ActChange: {
            field: string;
            /** @description null when there was none */
            before: string | null;
            /** @description null when there is none any more */
            after: string | null;
        };
        /** @description Acts, the newest first. */
        ActPage: {
            items: components["schemas"]["ActRow"][];
            /** @description to be sent as after; null at the end of the log */
            next: string | null;
        };
        /** @description Something that was done. */
        ActRow: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @description PERSON, STRANGER (not signed in), OPERATOR (command line) or SYSTEM */
            kind: components["schemas"]["Kind"];
            /** @description the name of who did it */
            who: string;
            /** @description the id of the person; null for others */
            whoId: string | null;
            /** @description the roles that the person held */
            roles: string[];
            /** @description the session that it was done in */
            session: string | null;
            /** @description where the request came from */
            address: string | null;
            /** @description what the client said that it is */
            userAgent: string | null;
            /** @description what was done */
            verb: string;
            /** @description what it was done to */
            objectType: string;
            /** @description which one */
            objectId: string;
            /** @description what was given as the reason */
            reason: string | null;
            /** @description what it has changed */
            changes: components["schemas"]["ActChange"][];
        };
        /**
         * @description What acts.
         * @enum {string}
         */
        Kind: "PERSON" | "STRANGER" | "OPERATOR" | "SYSTEM";
        /** @description An act and its place in the chain. */
        ActDetail: {
            act: components["schemas"]["ActRow"];
            /** @description null for the moment until it is chained */
            seal: components["schemas"]["Seal"] | null;
        };
        /** @description A link of the chain. */
        Seal: {
            /**
             * Format: int64
             * @description counts the links from 1
             */
            number: number;
            /** Format: date-time */
            sealedAt: string;
            /** @description of this link */
            hash: string;
            /** @description the hash of the link before */
            previous: string;
        };
        /**
         * @description Which proposals are shown.
         * @enum {string}
         */
        ShownApprovals: "OPEN" | "ALL";
        /** @description Proposals, the newest first. */
        ApprovalPage: {
            items: components["schemas"]["Approval"][];
            /** @description to be sent as after; null on the last page */
            next: string | null;
        };
        /**
         * @description Which alerts are shown.
         * @enum {string}
         */
        ShownAlerts: "OPEN" | "ALL";
        /** @description Alerts, the newest first. */
        AlertPage: {
            items: components["schemas"]["Alert"][];
            /** @description to be sent as after; null on the last page */
            next: string | null;
        };
        /** @description An alert and what happened to it, in order. */
        AlertDetail: {
            alert: components["schemas"]["Alert"];
            happenings: components["schemas"]["AlertHappening"][];
        };
        /** @description Something that happened to an alert. */
        AlertHappening: {
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["HappenedKind"];
            /** @description the person who did it; null for the program */
            by: string | null;
            /** @description what the person said; null for nothing */
            note: string | null;
        };
        /**
         * @description What can happen to an alert.
         * @enum {string}
         */
        HappenedKind: "OPENED" | "WORSENED" | "CHANGED" | "ACKNOWLEDGED" | "REOPENED" | "RESOLVED";
        /** @description How many alerts are open, by severity; those that another one explains are not counted. */
        AlertSummary: {
            /** Format: int64 */
            critical: number;
            /** Format: int64 */
            warning: number;
            /** Format: int64 */
            info: number;
            /**
             * Format: int64
             * @description how many of the critical and warnings nobody takes care of
             */
            unacknowledged: number;
        };
        /** @description A trading account in a list. */
        AccountRow: {
            /** @description FIDUS' number of the account */
            id: string;
            server: string;
            login: string;
            company: string | null;
            platform: components["schemas"]["Platform"];
            tradeMode: components["schemas"]["TradeMode"];
            marginMode: components["schemas"]["MarginMode"];
            currency: string;
            /**
             * Format: int32
             * @description the 100 of 1:100
             */
            leverage: number | null;
            /** @description money from closed deals, without credit */
            balance: components["schemas"]["Figure"];
            /** @description money lent by the broker */
            credit: components["schemas"]["Figure"];
            /** @description balance + credit + floating */
            equity: components["schemas"]["Figure"];
            /** @description profit of the open positions */
            floating: components["schemas"]["Figure"];
            /** @description margin in use */
            margin: components["schemas"]["Figure"];
            /** @description equity less margin */
            freeMargin: components["schemas"]["Figure"];
            /** @description equity in percent of the margin in use */
            marginLevel: components["schemas"]["Figure"];
            /** @description profit + swap + commission + fee of all trade deals */
            netProfit: components["schemas"]["Figure"];
            /**
             * Format: int32
             * @description how many deals are known
             */
            deals: number | null;
            /** Format: date-time */
            lastDealAt: string | null;
            reconciliation: components["schemas"]["ReconciliationStatus"];
            provenance: components["schemas"]["Provenance"] | null;
            health: components["schemas"]["Health"];
            /**
             * Format: date-time
             * @description since when the health is what it is; absent without a connected source
             */
            healthSince: string | null;
            /** @description whether the terminal is connected to the trade server; absent when nobody says */
            connected: boolean | null;
            /** @description whether the server lets the login trade; absent when nobody says */
            tradeAllowed: boolean | null;
            /**
             * Format: int32
             * @description how many quarantined observations wait for a decision
             */
            openQuarantine: number;
            /**
             * Format: int32
             * @description how many differences are open
             */
            openBreaks: number;
            role: components["schemas"]["AccountRole"] | null;
            broker: components["schemas"]["Named"] | null;
            fund: components["schemas"]["Named"] | null;
            manager: components["schemas"]["Named"] | null;
            /** @description the id of the gateway through which its facts arrive */
            gateway: string | null;
            /** @description whether the house is done with it */
            archived: boolean;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change of the assignment
             */
            version: number;
        };
        /** @description One page of a list. */
        AccountRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["AccountRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /**
         * @description How an account keeps positions of one instrument (ACCOUNT_MARGIN_MODE).
         * @enum {string}
         */
        MarginMode: "NETTING" | "EXCHANGE" | "HEDGING" | "UNKNOWN";
        /** @description Something of the catalogue as others show it. */
        Named: {
            id: string;
            name: string;
        };
        /** @description Where a figure comes from, and whether it is alive. */
        Provenance: {
            source: components["schemas"]["Source"];
            /**
             * Format: date-time
             * @description when it was true at the source
             */
            observedAt: string;
            /**
             * Format: date-time
             * @description when FIDUS received it
             */
            receivedAt: string;
            freshness: components["schemas"]["ProvenanceFreshness"];
            /**
             * Format: int64
             * @description seconds since observedAt, never negative
             */
            ageSeconds: number;
            /**
             * Format: int64
             * @description the age from which on it is stale unless something newer comes; absent for what nobody keeps up to date
             */
            staleAfterSeconds: number | null;
        };
        /**
         * @description How a figure stands to the present.
         * @enum {string}
         */
        ProvenanceFreshness: "LIVE" | "STALE" | "DATED";
        /**
         * @description Where a fact came from. It is shown beside every figure that rests on the fact.
         * @enum {string}
         */
        Source: "LIVE" | "SIMULATED" | "STATEMENT" | "MANUAL";
        /** @description A trading account with what its page needs beyond the row. */
        AccountDetail: {
            /** @description FIDUS' number of the account */
            id: string;
            server: string;
            login: string;
            company: string | null;
            platform: components["schemas"]["Platform"];
            tradeMode: components["schemas"]["TradeMode"];
            marginMode: components["schemas"]["MarginMode"];
            currency: string;
            /**
             * Format: int32
             * @description the 100 of 1:100
             */
            leverage: number | null;
            /** @description money from closed deals, without credit */
            balance: components["schemas"]["Figure"];
            /** @description money lent by the broker */
            credit: components["schemas"]["Figure"];
            /** @description balance + credit + floating */
            equity: components["schemas"]["Figure"];
            /** @description profit of the open positions */
            floating: components["schemas"]["Figure"];
            /** @description margin in use */
            margin: components["schemas"]["Figure"];
            /** @description equity less margin */
            freeMargin: components["schemas"]["Figure"];
            /** @description equity in percent of the margin in use */
            marginLevel: components["schemas"]["Figure"];
            /** @description profit + swap + commission + fee of all trade deals */
            netProfit: components["schemas"]["Figure"];
            /**
             * Format: int32
             * @description how many deals are known
             */
            deals: number | null;
            /** Format: date-time */
            lastDealAt: string | null;
            reconciliation: components["schemas"]["ReconciliationStatus"];
            provenance: components["schemas"]["Provenance"] | null;
            health: components["schemas"]["Health"];
            /**
             * Format: date-time
             * @description since when the health is what it is; absent without a connected source
             */
            healthSince: string | null;
            /** @description whether the terminal is connected to the trade server; absent when nobody says */
            connected: boolean | null;
            /** @description whether the server lets the login trade; absent when nobody says */
            tradeAllowed: boolean | null;
            /**
             * Format: int32
             * @description how many quarantined observations wait for a decision
             */
            openQuarantine: number;
            /**
             * Format: int32
             * @description how many differences are open
             */
            openBreaks: number;
            role: components["schemas"]["AccountRole"] | null;
            broker: components["schemas"]["Named"] | null;
            fund: components["schemas"]["Named"] | null;
            manager: components["schemas"]["Named"] | null;
            /** @description the id of the gateway through which its facts arrive */
            gateway: string | null;
            /** @description whether the house is done with it */
            archived: boolean;
            /**
             * Format: int64
             * @description to be sent as If-Match with a change of the assignment
             */
            version: number;
            /** @description the rule of the server's clock */
            serverZone: string;
            /** @description whether nobody has said it, so that instants may be off by hours */
            serverZoneAssumed: boolean;
            /**
             * Format: date-time
             * @description the instant of the first known deal
             */
            historyFrom: string | null;
            /**
             * Format: date-time
             * @description the instant of the last known deal
             */
            historyTo: string | null;
            /** @description the latest imports of this account, the newest first */
            imports: components["schemas"]["ImportRow"][];
        };
        /** @description The statistics of an account. */
        Statistics: {
            /** @description what they rest on: balance and closed trades, as a terminal prints them */
            basis: components["schemas"]["StatisticsBasis"];
            /** @description by whose rules */
            convention: string;
            /**
             * Format: date-time
             * @description the last deal that they include
             */
            asOf: string | null;
            groups: components["schemas"]["StatisticsGroup"][];
        };
        /**
         * @description What a statistic rests on.
         * @enum {string}
         */
        StatisticsBasis: "TERMINAL";
        /** @description One statistic under its key, for example totalNetProfit. */
        StatisticsEntry: {
            key: string;
            figure: components["schemas"]["Figure"];
        };
        /** @description Statistics that belong together; the key is the group's name in lower case. */
        StatisticsGroup: {
            key: string;
            figures: components["schemas"]["StatisticsEntry"][];
        };
        /** @description Why a figure has its value. */
        Explanation: {
            key: string;
            figure: components["schemas"]["Figure"];
            /** @description how it follows from its inputs, which it names by key, or what was done to deals */
            formula: string;
            inputs: components["schemas"]["Explanation"][];
            /** @description the deals behind it; absent for a figure that follows from others or was given */
            deals: components["schemas"]["ExplanationDeals"] | null;
        };
        /** @description Some deals; the query is one that the list of deals understands. */
        ExplanationDeals: {
            /** Format: int64 */
            count: number;
            query: string;
        };
        /** @description Whether the deals of an account explain what it holds: what a connected source says now, or, where that is older, what the newest statement says. */
        Reconciliation: {
            status: components["schemas"]["ReconciliationStatus"];
            /** @description profit + swap + commission + fee of all deals */
            sumOfDeals: components["schemas"]["Figure"];
            /** @description what the account holds: balance plus credit */
            expected: components["schemas"]["Figure"];
            /** @description what it holds beyond the opening amount and the sum of the deals */
            difference: components["schemas"]["Figure"];
            /** @description what it held before the first known deal */
            missingOpening: components["schemas"]["Figure"];
            /**
             * Format: date-time
             * @description when it was compared
             */
            checkedAt: string;
            /** Format: int32 */
            dealCount: number;
            /** Format: date-time */
            firstDealAt: string | null;
            /** Format: date-time */
            lastDealAt: string | null;
            /**
             * Format: date-time
             * @description where a break begins, when a statement's balance column shows it
             */
            firstDifferenceAt: string | null;
            /** @description deals to look at first */
            suspects: components["schemas"]["ReconciliationSuspectRow"][];
        };
        /** @description A deal to look at; DIFFERS when a later statement tells it differently. */
        ReconciliationSuspectRow: {
            ticket: string;
            /** Format: date-time */
            time: string;
            reason: string;
        };
        /**
         * @description The side of a position or an order.
         * @enum {string}
         */
        Direction: "BUY" | "SELL";
        /** @description The open positions of an account. */
        OpenPositions: {
            /** @description when they were open; absent when no statement has said what is open, and the empty list then does not mean that nothing is */
            provenance: components["schemas"]["Provenance"] | null;
            items: components["schemas"]["PositionRow"][];
        };
        /** @description An open position. */
        PositionRow: {
            ticket: string;
            /** Format: date-time */
            opened: string;
            /**
             * Format: local-date-time
             * @description the trade server's wall clock at opening
             */
            brokerTime: string;
            direction: components["schemas"]["Direction"];
            symbol: string;
            volume: string;
            openPrice: string;
            stopLoss: string | null;
            takeProfit: string | null;
            currentPrice: string | null;
            swap: components["schemas"]["Amount"];
            /** @description floating profit without swap */
            profit: components["schemas"]["Amount"];
            comment: string;
        };
        /** @description An order. */
        OrderRow: {
            ticket: string;
            type: components["schemas"]["OrderType"];
            state: components["schemas"]["OrderState"];
            symbol: string;
            initialVolume: string;
            filledVolume: string;
            /** @description the price asked for; absent for a market order */
            price: string | null;
            stopLoss: string | null;
            takeProfit: string | null;
            /** Format: date-time */
            placed: string;
            /**
             * Format: local-date-time
             * @description the trade server's wall clock at placing
             */
            brokerTime: string;
            /**
             * Format: date-time
             * @description when it left the book; absent while it works
             */
            done: string | null;
            comment: string;
        };
        /** @description One page of a list. */
        OrderRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["OrderRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /**
         * @description How far an order has come.
         * @enum {string}
         */
        OrderState: "STARTED" | "PLACED" | "CANCELED" | "PARTIAL" | "FILLED" | "REJECTED" | "EXPIRED" | "REQUEST_ADD" | "REQUEST_MODIFY" | "REQUEST_CANCEL";
        /**
         * @description How an order asks to be executed.
         * @enum {string}
         */
        OrderType: "BUY" | "SELL" | "BUY_LIMIT" | "SELL_LIMIT" | "BUY_STOP" | "SELL_STOP" | "BUY_STOP_LIMIT" | "SELL_STOP_LIMIT" | "CLOSE_BY";
        /** @description One change of health. */
        FlipRow: {
            /** Format: date-time */
            at: string;
            from: components["schemas"]["Health"];
            to: components["schemas"]["Health"];
            reason: string;
        };
        /** @description The health of an account. */
        HealthHistory: {
            health: components["schemas"]["Health"];
            /** Format: date-time */
            since: string | null;
            /** @description why it is not healthy, empty when it is */
            reason: string;
            /** @description the latest changes, the newest first */
            flips: components["schemas"]["FlipRow"][];
        };
        /**
         * @description What a trade deal did to its position.
         * @enum {string}
         */
        DealEntry: "IN" | "OUT" | "IN_OUT" | "OUT_BY";
        /**
         * @description Who or what caused a deal.
         * @enum {string}
         */
        DealReason: "CLIENT" | "MOBILE" | "WEB" | "EXPERT" | "STOP_LOSS" | "TAKE_PROFIT" | "STOP_OUT" | "ROLLOVER" | "VARIATION_MARGIN" | "SPLIT" | "UNKNOWN";
        /** @description A deal in a list. */
        DealRow: {
            ticket: string;
            order: string | null;
            position: string | null;
            /**
             * Format: date-time
             * @description the instant
             */
            time: string;
            /**
             * Format: local-date-time
             * @description the trade server's wall clock, as reported
             */
            brokerTime: string;
            type: components["schemas"]["DealType"];
            /** Format: int32 */
            typeCode: number;
            /** @description what a trade did to its position; absent for cash */
            entry: components["schemas"]["DealEntry"] | null;
            reason: components["schemas"]["DealReason"];
            symbol: string | null;
            /** @description lots; absent for cash */
            volume: string | null;
            price: string | null;
            commission: components["schemas"]["Amount"];
            swap: components["schemas"]["Amount"];
            fee: components["schemas"]["Amount"];
            profit: components["schemas"]["Amount"];
            /** @description profit + swap + commission + fee */
            net: components["schemas"]["Amount"];
            /** @description the balance, credit included, just after the deal */
            balanceAfter: components["schemas"]["Amount"];
            /** @description what kind of flow it was; absent for a trade */
            flowClass: components["schemas"]["FlowClass"] | null;
            comment: string;
        };
        /** @description One page of a list. */
        DealRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["DealRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description The cash that moved on an account. */
        Flows: {
            /** @description each class of flow that occurred */
            items: components["schemas"]["FlowsClassRow"][];
            /** @description all cash that moved */
            total: components["schemas"]["Amount"];
            /** @description whether some movement is not classified, so that figures on it are incomplete */
            needsReview: boolean;
            /** @description a page of the movements, the newest first */
            deals: components["schemas"]["DealRowPage"];
        };
        /** @description The flows of one class; the total is positive when more came in than went out. */
        FlowsClassRow: {
            flowClass: components["schemas"]["FlowClass"];
            /** Format: int64 */
            count: number;
            total: components["schemas"]["Amount"];
        };
        /** @description The equity of an account over a period. */
        Equity: {
            /** @description how fine it is kept: RAW, MINUTE or HOUR */
            resolution: string;
            currency: string;
            source: components["schemas"]["Source"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            points: components["schemas"]["EquityPoint"][];
            /** @description times without any observation */
            gaps: components["schemas"]["Gap"][];
        };
        /** @description What was observed from an instant to the next point. */
        EquityPoint: {
            /** Format: date-time */
            time: string;
            /** @description at its end, as equity and floating */
            balance: string;
            equity: string;
            /** @description equity less balance, the broker's credit included */
            floating: string;
            /** @description the lowest equity */
            low: string;
            /** @description the highest equity */
            high: string;
        };
        /** @description A time without any observation. */
        Gap: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        /** @description How the balance of an account, credit included, moved. */
        Curve: {
            currency: string;
            /** @description the balance before the first deal */
            openingBalance: components["schemas"]["Figure"];
            /** @description the balance just after deals, chronological and thinned so that no extreme is lost */
            points: components["schemas"]["CurvePoint"][];
            /** @description the movements of cash */
            flows: components["schemas"]["CurveFlow"][];
        };
        /** @description A movement of cash: its amount is positive when it came in. */
        CurveFlow: {
            /** Format: date-time */
            time: string;
            ticket: string;
            flowClass: components["schemas"]["FlowClass"];
            amount: string;
        };
        /** @description The balance from this instant on. */
        CurvePoint: {
            /** Format: date-time */
            time: string;
            balance: string;
        };
        /** @description One page of a list. */
        CashRowPage: {
            /** @description the items, in the order that was asked for */
            items: components["schemas"]["CashRow"][];
            /** @description cursor of the page after this one, to be sent as after; empty on the last page */
            next: string | null;
            /**
             * Format: int64
             * @description how many items the filter matches on all pages together
             */
            total: number;
        };
        /** @description How fresh the figures of one account are. */
        AccountFreshness: {
            id: string;
            login: string;
            source: components["schemas"]["Source"] | null;
            /** @description absent when nothing is known of it */
            freshness: components["schemas"]["ProvenanceFreshness"] | null;
            /** Format: date-time */
            observedAt: string | null;
            /** Format: int64 */
            ageSeconds: number | null;
            /**
             * Format: int64
             * @description the age from which on it is stale; absent for what nobody keeps up to date
             */
            staleAfterSeconds: number | null;
            health: components["schemas"]["Health"];
        };
        /** @description How fresh the figures of every account are. */
        Freshness: {
            /**
             * Format: date-time
             * @description when the ages were counted
             */
            at: string;
            items: components["schemas"]["AccountFreshness"][];
        };
        /** @description How many sessions were ended. */
        SessionsEnded: {
            /** Format: int32 */
            ended: number;
        };
        /** @description How many sessions were ended. */
        OtherSessionsEnded: {
            /** Format: int32 */
            ended: number;
        };
        /** @description What is wrong with one field of a request. */
        FieldProblem: {
            /** @description path of the field, for example items[2].amount */
            field: string;
            /** @description one sentence that says what it must be */
            message: string;
        };
        /** @description An error as the API answers it: a problem document of RFC 9457. */
        Problem: {
            /** @description identifies the kind of problem; urn:fidus:problem: and the code */
            type: string;
            /** @description what is wrong, the same for every occurrence */
            title: string;
            /**
             * Format: int32
             * @description the HTTP status
             */
            status: number;
            /** @description what is wrong this time, in one sentence */
            detail: string;
            /** @description stable name of the kind; clients act and translate by it */
            code: string;
            /** @description what the caller can do about it */
            action: string;
            /** @description names this occurrence in the server's log */
            incident: string;
            /** @description the fields that are wrong; empty when the request as a whole is */
            errors: components["schemas"]["FieldProblem"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "accounts.list": {
        parameters: {
            query?: {
                /** @description part of the login, the server or the company, in any case */
                q?: string;
                source?: components["schemas"]["Source"][];
                currency?: string[];
                reconciliation?: components["schemas"]["ReconciliationStatus"][];
                platform?: components["schemas"]["Platform"][];
                tradeMode?: components["schemas"]["TradeMode"][];
                /** @description whether the figures are live, stale or dated */
                freshness?: components["schemas"]["ProvenanceFreshness"][];
                health?: components["schemas"]["Health"][];
                role?: components["schemas"]["AccountRole"][];
                /** @description ids of brokers in the catalogue */
                broker?: string[];
                /** @description ids of funds */
                fund?: string[];
                /** @description ids of managers */
                manager?: string[];
                /** @description ids of gateways */
                gateway?: string[];
                /** @description whether the accounts that the house is done with are shown instead of the others */
                archived?: boolean;
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.add": {
        parameters: {
            query?: never;
            header: {
                /** @description A name for this command, 8 to 100 letters, digits, dashes, dots or underscores; repeating it returns the first result. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedAccount"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.export": {
        parameters: {
            query: {
                /** @description csv or xlsx */
                format: string;
                /** @description the order: a field, a colon, and asc or desc */
                sort?: string;
                /** @description part of the login, the server or the company, in any case */
                q?: string;
                source?: components["schemas"]["Source"][];
                currency?: string[];
                reconciliation?: components["schemas"]["ReconciliationStatus"][];
                platform?: components["schemas"]["Platform"][];
                tradeMode?: components["schemas"]["TradeMode"][];
                /** @description whether the figures are live, stale or dated */
                freshness?: components["schemas"]["ProvenanceFreshness"][];
                health?: components["schemas"]["Health"][];
                role?: components["schemas"]["AccountRole"][];
                /** @description ids of brokers in the catalogue */
                broker?: string[];
                /** @description ids of funds */
                fund?: string[];
                /** @description ids of managers */
                manager?: string[];
                /** @description ids of gateways */
                gateway?: string[];
                /** @description whether the accounts that the house is done with are shown instead of the others */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv;charset=UTF-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.freshness": {
        parameters: {
            query?: {
                /** @description part of the login, the server or the company, in any case */
                q?: string;
                source?: components["schemas"]["Source"][];
                currency?: string[];
                reconciliation?: components["schemas"]["ReconciliationStatus"][];
                platform?: components["schemas"]["Platform"][];
                tradeMode?: components["schemas"]["TradeMode"][];
                /** @description whether the figures are live, stale or dated */
                freshness?: components["schemas"]["ProvenanceFreshness"][];
                health?: components["schemas"]["Health"][];
                role?: components["schemas"]["AccountRole"][];
                /** @description ids of brokers in the catalogue */
                broker?: string[];
                /** @description ids of funds */
                fund?: string[];
                /** @description ids of managers */
                manager?: string[];
                /** @description ids of gateways */
                gateway?: string[];
                /** @description whether the accounts that the house is done with are shown instead of the others */
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Freshness"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountStream.stream": {
        parameters: {
            query?: {
                /** @description the accounts in sight, up to 500 */
                ids?: string[];
                /** @description the account that is looked at closely */
                detail?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.detail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDetail"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.archive": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveOutcome"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.assignment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignments"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.assign": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignments"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cash.list": {
        parameters: {
            query?: {
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cash.classify": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
                ticket: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Classification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cash.history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                ticket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashFlowDecisionRow"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.credentials": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.keepCredentials": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credential"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountKeeping.forgetCredentials": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "figures.curve": {
        parameters: {
            query?: {
                /** @description the most points, 4 to 10000, usually 1000; of a longer history the extremes are kept */
                points?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Curve"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.list": {
        parameters: {
            query?: {
                /** @description deal types, separated by commas */
                type?: string;
                /** @description directions, separated by commas */
                entry?: string;
                /** @description POSITIVE, NOT_NEGATIVE or NEGATIVE */
                net?: string;
                /** @description the first deal, in chronological order, that counts */
                firstTicket?: string;
                /** @description the last deal that counts */
                lastTicket?: string;
                /** @description the instrument */
                symbol?: string;
                /** @description the first instant, or the first day on the trade server's calendar */
                from?: string;
                /** @description the instant before which the list ends, or the last day on the server's calendar */
                to?: string;
                /** @description part of the ticket, the order, the symbol or the comment, in any case */
                q?: string;
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "deals.export": {
        parameters: {
            query: {
                /** @description csv or xlsx */
                format: string;
                /** @description the order: a field, a colon, and asc or desc */
                sort?: string;
                /** @description deal types, separated by commas */
                type?: string;
                /** @description directions, separated by commas */
                entry?: string;
                /** @description POSITIVE, NOT_NEGATIVE or NEGATIVE */
                net?: string;
                /** @description the first deal, in chronological order, that counts */
                firstTicket?: string;
                /** @description the last deal that counts */
                lastTicket?: string;
                /** @description the instrument */
                symbol?: string;
                /** @description the first instant, or the first day on the trade server's calendar */
                from?: string;
                /** @description the instant before which the list ends, or the last day on the server's calendar */
                to?: string;
                /** @description part of the ticket, the order, the symbol or the comment, in any case */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv;charset=UTF-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "equity.equity": {
        parameters: {
            query?: {
                /** @description the first instant, an hour before the end unless said */
                from?: string;
                /** @description the instant before which it ends, now unless said */
                to?: string;
                /** @description the most points, 4 to 10000, usually 500; of more the extremes are kept */
                points?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equity"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "figures.flows": {
        parameters: {
            query?: {
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flows"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accountHealth.health": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthHistory"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.orders": {
        parameters: {
            query?: {
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.positions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenPositions"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "figures.reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "figures.statistics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statistics"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "figures.explain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description the statistic, for example totalNetProfit */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.list": {
        parameters: {
            query?: {
                /** @description OPEN, which is usual, or ALL */
                state?: components["schemas"]["ShownAlerts"];
                /** @description the cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.silences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Silence"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.endSilence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Silence"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertSummary"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertDetail"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alert.silence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SilenceForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Silence"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKey.keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyRow"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKey.issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "apiKey.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.list": {
        parameters: {
            query?: {
                /** @description OPEN, which is usual, or ALL */
                state?: components["schemas"]["ShownApprovals"];
                /** @description the cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.approve": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.reject": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approval.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.list": {
        parameters: {
            query?: {
                /** @description the name of who acted, capitals do not matter */
                who?: string;
                /** @description what was done, for example archived */
                verb?: string;
                /** @description what it was done to, for example account */
                objectType?: string;
                /** @description the object's id, with objectType */
                objectId?: string;
                /** @description the first instant */
                from?: string;
                /** @description the instant before which it ends */
                to?: string;
                /** @description text anywhere in the act */
                q?: string;
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.export": {
        parameters: {
            query: {
                /** @description csv or xlsx */
                format: string;
                /** @description the name of who acted, capitals do not matter */
                who?: string;
                /** @description what was done, for example archived */
                verb?: string;
                /** @description what it was done to, for example account */
                objectType?: string;
                /** @description the object's id, with objectType */
                objectId?: string;
                /** @description the first instant */
                from?: string;
                /** @description the instant before which it ends */
                to?: string;
                /** @description text anywhere in the act */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv;charset=UTF-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainState"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainState"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActDetail"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accessLink.invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accessLink.acceptInvitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.passkeyChallenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyRequest"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.signInWithPasskey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accessLink.requestReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accessLink.acceptReset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChosenPassword"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.signInWithCode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CredentialsWithCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auth.stepUp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUp"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "breaks.list": {
        parameters: {
            query?: {
                /** @description the account's id */
                account?: string;
                /** @description OPEN, which is usual, or ALL */
                state?: components["schemas"]["Shown"];
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "breaks.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.brokers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Broker"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.addBroker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrokerForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Broker"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.changeBroker": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrokerForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Broker"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.funds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fund"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.addFund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.changeFund": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FundForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fund"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manager"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.addManager": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagerForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manager"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalog.changeManager": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManagerForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manager"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credentialKey.progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyProgress"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "credentialKey.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyProgress"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.found": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.change": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GatewayForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "gateway.remove": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "application/json": components["schemas"]["Metrics"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description A component is down. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.list": {
        parameters: {
            query?: {
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.importStatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description a history report or statement that a terminal saved
                     */
                    file: string;
                    /** @description the trade server */
                    server?: string;
                    /** @description the account number */
                    login?: string;
                    /** @description its currency, USD, with its decimal places where they are unusual: USC:2 */
                    currency?: string;
                    /** @description the rule of the server's clock */
                    serverZone?: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "incident.incidents": {
        parameters: {
            query?: {
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "incident.incident": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentStory"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.list": {
        parameters: {
            query?: {
                /** @description only mails in this state */
                state?: components["schemas"]["MailState"];
                /** @description the cursor of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.sendAgain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.change": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyCreation"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.rename": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyName"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.renewRecoveryCodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.revokeOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtherSessionsEnded"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.beginTotp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.endTotp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.confirmTotp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "publicStatus.publicStatus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicStatus"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quarantine.list": {
        parameters: {
            query?: {
                /** @description the account's id */
                account?: string;
                /** @description OPEN, which is usual, or ALL */
                state?: components["schemas"]["Shown"];
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "quarantine.decide": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRights"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "imports.serverZones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerZoneRow"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "system.about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drill.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrillForm"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drill"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drill.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drill"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drill.one": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drill"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchdog.forceHealing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HealingOrder"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ordered"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sync.forceSync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SyncForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sync"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchdog.hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartOrder"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchdog.resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartOrder"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "watchdog.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Status"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plannedWork.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plannedWork.announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plannedWork.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndWorkForm"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "uptime.uptime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uptime"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflow.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflows"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflow.demands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demand"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflow.follow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflow.dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchForm"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispatch"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflow.runs": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.users": {
        parameters: {
            query?: {
                /** @description The most items on the page. */
                limit?: number;
                /** @description The cursor that the page before carried as next. */
                after?: string;
                /** @description The order: a field, a colon, and asc or desc. */
                sort?: string;
                /** @description part of the username, the name or the e-mail address */
                q?: string;
                role?: components["schemas"]["Role"];
                status?: components["schemas"]["UserStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRowPage"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedUser"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.change": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.disable": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.enable": {
        parameters: {
            query?: never;
            header: {
                /** @description The version that was read, for example "7". */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserRow"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.inviteAgain": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLink"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.resetLink": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLink"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.removeSecondFactor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"][];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.revokeSessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnded"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.revokeSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.health_1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description A problem document: what was wrong and what to do about it. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
