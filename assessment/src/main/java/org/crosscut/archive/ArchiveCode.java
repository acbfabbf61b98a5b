package org.crosscut.archive;

import org.crosscut.diagnostic.Code;

/// What can be wrong with a workspace, its archive, or what is asked of them.
public enum ArchiveCode implements Code {
    NO_WORKSPACE,
    WORKSPACE_UNREADABLE,
    WORKSPACE_EXISTS,
    NO_SUCH_SUBMISSION,
    ALREADY_WITHDRAWN,
    ALREADY_DESTROYED,
    NOT_SEALED,
    NO_REASON,
    RECEIPT_ALTERED,
    RECEIPT_MISSING,
    RECEIPT_MISPLACED,
    CHAIN_BROKEN,
    FILE_ALTERED,
    FILE_MISSING,
    FILE_ADDED,
    SUBMISSION_WITHOUT_RECEIPT,
    CONTENT_DIFFERS,
    OLD_SCHEMA,
    KEY_MISSING,
    KEY_ALTERED,
    KEY_LEFT,
    HEAD_NOT_FOUND,
    DISK_FULL,
    NOT_WRITABLE,
    NOT_WRITTEN;

    @Override
    public String stage() {
        return "archive";
    }
}
